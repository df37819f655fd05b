package io.thinline.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Processor time of everything on this machine, as Linux tells it: proc(5), /proc/stat. */
final class MachineTime {
  static final double TICKS_A_SECOND = 100;

  private static final int IDLE = 4;
  private static final int IO_WAIT = 5;
  private static final int STEAL = 8;

  private MachineTime() {}

  /** Ticks in which a processor was not idle; empty elsewhere. */
  static OptionalLong busyTicks() {
    Path stat = Path.of("/proc/stat");
    if (!Files.isReadable(stat)) {
      return OptionalLong.empty();
    }
    try (var lines = Files.lines(stat)) {
      String[] words = lines.findFirst().orElse("").split(" +", -1);
      long busy = 0;
      for (int i = 1; i <= STEAL && i < words.length; i++) {
        busy += i == IDLE || i == IO_WAIT ? 0 : Long.parseLong(words[i]);
      }
      return OptionalLong.of(busy);
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
