package io.thinline.softphone.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Listens to samples and says which of the candidate frequencies dominates the last half second.
 * One thread at a time.
 */
final class ToneMeter {
  /** 50 ms: frequencies 20 Hz apart are told from each other. */
  private static final int BLOCK = 400;

  private static final int REMEMBERED = 10;
  private static final double FULL_SCALE_SINE = 32767.0 * 32767.0 / 2;
  private static final double SILENCE_DB = -50;

  /** A tone dominates when it carries more than this part of what is heard. */
  private static final double DOMINANT = 0.5;

  private final List<Integer> candidates;
  private final Goertzel[] filters;
  private final short[] block = new short[BLOCK];
  private final Deque<Measured> measured = new ArrayDeque<>();
  private int filled;

  private record Measured(int hertz, double power) {}

  ToneMeter(List<Integer> candidates) {
    this.candidates = List.copyOf(candidates);
    filters = this.candidates.stream().map(Goertzel::new).toArray(Goertzel[]::new);
  }

  void hear(int sample) {
    block[filled++] = (short) sample;
    if (filled == BLOCK) {
      filled = 0;
      measured.addLast(measure());
      if (measured.size() > REMEMBERED) {
        measured.removeFirst();
      }
    }
  }

  /** The frequency that most of the remembered blocks agree on; 0 when none does. */
  int hertz() {
    int best = 0;
    long votes = measured.size() / 2;
    for (int candidate : candidates) {
      long blocks = measured.stream().filter(block -> block.hertz() == candidate).count();
      if (blocks > votes) {
        best = candidate;
        votes = blocks;
      }
    }
    return best;
  }

  /** The mean level of the remembered blocks in dB under a full scale sine; -99 for nothing. */
  double level() {
    double power = measured.stream().mapToDouble(Measured::power).average().orElse(0);
    return power <= 0 ? -99 : Math.max(-99, 10 * Math.log10(power / FULL_SCALE_SINE));
  }

  void forget() {
    measured.clear();
    filled = 0;
  }

  private Measured measure() {
    double total = 0;
    for (short sample : block) {
      total += (double) sample * sample;
    }
    total /= BLOCK;
    if (total <= 0 || 10 * Math.log10(total / FULL_SCALE_SINE) < SILENCE_DB) {
      return new Measured(0, total);
    }
    int best = 0;
    double strongest = DOMINANT * total;
    for (int i = 0; i < filters.length; i++) {
      double power = filters[i].power(block, BLOCK);
      if (power > strongest) {
        strongest = power;
        best = candidates.get(i);
      }
    }
    return new Measured(best, total);
  }
}
