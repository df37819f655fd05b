package io.thinline.softphone.media;

/**
 * What the phone has sent on its current or last stream.
 *
 * @param packets RTP packets
 * @param octets payload bytes in them
 */
public record Sent(long packets, long octets) {
  /** Nothing, ever. */
  public static final Sent NOTHING = new Sent(0, 0);
}
