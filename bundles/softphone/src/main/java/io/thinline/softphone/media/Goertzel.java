package io.thinline.softphone.media;

/** How much of one frequency is in a block of samples: a Fourier transform for a single point. */
final class Goertzel {
  private final double coefficient;

  Goertzel(double hertz) {
    coefficient = 2 * Math.cos(2 * Math.PI * hertz / G711.CLOCK);
  }

  /** The power of the frequency in the block; a pure sine of amplitude a has a²/2. */
  double power(short[] samples, int count) {
    double last = 0;
    double beforeLast = 0;
    for (int i = 0; i < count; i++) {
      double next = samples[i] + coefficient * last - beforeLast;
      beforeLast = last;
      last = next;
    }
    double magnitude = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    return 2 * magnitude / ((double) count * count);
  }
}
