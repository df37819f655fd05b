package io.thinline.sccp.value;

import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.U16;

/**
 * How the RTP of one stream is encrypted.
 *
 * @param keylen bytes of the key in use
 * @param saltlen bytes of the salt in use
 */
public record MediaEncryption(
    MediaEncryptionAlgorithm algorithmID,
    @U16 int keylen,
    @U16 int saltlen,
    @Size(16) Bytes key,
    @Size(16) Bytes salt,
    int isMKIPresent,
    int keyDerivationRate) {
  /** Not at all. */
  public static final MediaEncryption NONE =
      new MediaEncryption(
          MediaEncryptionAlgorithm.NONE,
          0,
          0,
          Bytes.EMPTY.resized(16),
          Bytes.EMPTY.resized(16),
          0,
          0);
}
