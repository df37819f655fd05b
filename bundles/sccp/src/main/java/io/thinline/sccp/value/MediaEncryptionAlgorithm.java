package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How RTP is encrypted.
 *
 * @param code the number on the wire
 */
public record MediaEncryptionAlgorithm(int code) implements WireCode {
  public static final MediaEncryptionAlgorithm NONE = new MediaEncryptionAlgorithm(0);

  public static final MediaEncryptionAlgorithm AES_128_HMAC_SHA1_32 =
      new MediaEncryptionAlgorithm(1);

  public static final MediaEncryptionAlgorithm AES_128_HMAC_SHA1_80 =
      new MediaEncryptionAlgorithm(2);

  public static final MediaEncryptionAlgorithm F8_128_HMAC_SHA1_32 =
      new MediaEncryptionAlgorithm(3);

  public static final MediaEncryptionAlgorithm F8_128_HMAC_SHA1_80 =
      new MediaEncryptionAlgorithm(4);

  public static final MediaEncryptionAlgorithm AEAD_AES_128_GCM = new MediaEncryptionAlgorithm(5);

  public static final MediaEncryptionAlgorithm AEAD_AES_256_GCM = new MediaEncryptionAlgorithm(6);

  /** The code with that number. */
  public static MediaEncryptionAlgorithm of(int code) {
    return new MediaEncryptionAlgorithm(code);
  }

  /** The code with that name. */
  public static Optional<MediaEncryptionAlgorithm> byName(String name) {
    return CodeNames.of(MediaEncryptionAlgorithm.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
