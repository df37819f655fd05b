package io.thinline.softphone.media;

/** A sine generator that keeps its phase from packet to packet. */
final class Tone {
  /** Amplitude of what a phone sends: -10 dB under full scale. */
  private static final double AMPLITUDE = 32767 * Math.pow(10, -10 / 20.0);

  private double hertz;
  private boolean muted;
  private double phase;

  /** 0 is silence. */
  void frequency(double frequency) {
    hertz = frequency;
  }

  /** The microphone off is silence too. */
  void mute(boolean off) {
    muted = off;
  }

  /** The next sample. */
  int next() {
    if (hertz <= 0 || muted) {
      return 0;
    }
    double sample = AMPLITUDE * Math.sin(phase);
    phase += 2 * Math.PI * hertz / G711.CLOCK;
    if (phase > 2 * Math.PI) {
      phase -= 2 * Math.PI;
    }
    return (int) Math.round(sample);
  }
}
