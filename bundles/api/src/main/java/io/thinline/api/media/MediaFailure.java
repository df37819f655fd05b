package io.thinline.api.media;

/**
 * Why there is no audio.
 *
 * @param kind what kind of trouble
 * @param reason in words, for the log and the phone
 */
public record MediaFailure(Kind kind, String reason) {

  /** Kinds of trouble. */
  public enum Kind {
    /** The two ends share no codec. */
    NO_COMMON_CODEC,
    /** The one cannot send to the address of the other: IPv4 and IPv6. */
    NO_COMMON_ADDRESS,
    /** The terminal did not open its port. */
    NOT_OPENED
  }
}
