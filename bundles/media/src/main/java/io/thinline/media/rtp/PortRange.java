package io.thinline.media.rtp;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * UDP ports that the server may use for RTP: the even ones.
 *
 * @param first 0 for any free port, together with {@code last}
 * @param last inclusive
 */
public record PortRange(int first, int last) {
  public static final PortRange ANY = new PortRange(0, 0);

  private static final int HIGHEST = 65_535;
  private static final int LOWEST = 1024;
  private static final int TRIES = 50;

  /**
   * @throws IllegalArgumentException in words when it holds no port that can be used
   */
  public PortRange {
    boolean any = first == 0 && last == 0;
    if (!any && (first < LOWEST || last > HIGHEST || first + first % 2 > last)) {
      throw new IllegalArgumentException(
          "rtp-start-port is "
              + first
              + " and rtp-end-port is "
              + last
              + "; they must be 1024 to 65535 with an even port between them, or both 0");
    }
  }

  /** Ports to try, one after the other, from anywhere in the range; 0 is one the host chooses. */
  IntStream candidates(Random random) {
    if (first == 0) {
      return IntStream.of(0);
    }
    int lowest = first + first % 2;
    int count = (last - lowest) / 2 + 1;
    int start = random.nextInt(count);
    return IntStream.range(0, Math.min(TRIES, count)).map(i -> lowest + 2 * ((start + i) % count));
  }

  @Override
  public String toString() {
    return first == 0 ? "any" : first + "-" + last;
  }
}
