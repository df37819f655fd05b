package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of a request about media.
 *
 * @param code the number on the wire
 */
public record MediaStatus(int code) implements WireCode {
  public static final MediaStatus OK = new MediaStatus(0);

  public static final MediaStatus UNKNOWN = new MediaStatus(1);

  public static final MediaStatus NOT_ENOUGH_CHANNELS = new MediaStatus(2);

  public static final MediaStatus CODEC_TOO_COMPLEX = new MediaStatus(3);

  public static final MediaStatus INVALID_PARTY_ID = new MediaStatus(4);

  public static final MediaStatus INVALID_CALL_REFERENCE = new MediaStatus(5);

  public static final MediaStatus INVALID_CODEC = new MediaStatus(6);

  public static final MediaStatus INVALID_PACKET_SIZE = new MediaStatus(7);

  public static final MediaStatus OUT_OF_SOCKETS = new MediaStatus(8);

  public static final MediaStatus ENCODER_OR_DECODER_FAILED = new MediaStatus(9);

  public static final MediaStatus INVALID_DYNAMIC_PAYLOAD_TYPE = new MediaStatus(10);

  public static final MediaStatus ADDRESS_TYPE_NOT_AVAILABLE = new MediaStatus(11);

  /** The phone went on hook by itself. */
  @Named("DeviceOnHook")
  public static final MediaStatus ON_HOOK = new MediaStatus(12);

  /** The same in another numbering. */
  @Named("DeviceOnHook")
  public static final MediaStatus DEVICE_ON_HOOK = new MediaStatus(255);

  /** The code with that number. */
  public static MediaStatus of(int code) {
    return new MediaStatus(code);
  }

  /** The code with that name. */
  public static Optional<MediaStatus> byName(String name) {
    return CodeNames.of(MediaStatus.class).find(name);
  }

  /** Whether the request succeeded. */
  public boolean isOk() {
    return code == 0;
  }

  /** Whether the phone was on hook already, in either numbering. */
  public boolean isOnHook() {
    return code == ON_HOOK.code || code == DEVICE_ON_HOOK.code;
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
