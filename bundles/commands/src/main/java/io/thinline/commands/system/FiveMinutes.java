package io.thinline.commands.system;

import java.util.Arrays;

/** The most of something in each of the last 300 seconds. Call thread only. */
final class FiveMinutes {
  private static final int SECONDS = 300;

  private final int[] values = new int[SECONDS];
  private final long[] seconds = new long[SECONDS];

  FiveMinutes() {
    Arrays.fill(seconds, Long.MIN_VALUE);
  }

  int at(long second) {
    int place = place(second);
    return seconds[place] == second ? values[place] : 0;
  }

  /** It was at least so much in that second. */
  void atLeast(long second, int value) {
    int place = place(second);
    values[place] = seconds[place] == second ? Math.max(values[place], value) : value;
    seconds[place] = second;
  }

  int most(long now) {
    int most = 0;
    for (int place = 0; place < SECONDS; place++) {
      if (seconds[place] > now - SECONDS && seconds[place] <= now) {
        most = Math.max(most, values[place]);
      }
    }
    return most;
  }

  private static int place(long second) {
    return (int) Math.floorMod(second, (long) SECONDS);
  }
}
