package io.thinline.softphone.media;

import java.util.Locale;

/**
 * What the phone's ear gets.
 *
 * @param hertz the dominant frequency of the last half second; 0 when there is none
 * @param level mean level in dB under a full scale sine, -99 for nothing
 * @param received packets received on the current or last open channel
 * @param lost packets missing in the sequence numbers
 * @param ignored datagrams that were not audio in the format told
 * @param octets payload bytes in the packets received
 */
public record Heard(int hertz, double level, long received, long lost, long ignored, long octets) {
  /** Nothing, ever. */
  public static final Heard NOTHING = new Heard(0, -99, 0, 0, 0, 0);

  /** In words, for people. */
  @Override
  public String toString() {
    String sound =
        hertz > 0
            ? String.format(Locale.ROOT, "%d Hz at %.0f dB", hertz, level)
            : level > -60 ? "sound without a clear tone" : "silence";
    return sound + ", " + received + " packets, " + lost + " lost";
  }
}
