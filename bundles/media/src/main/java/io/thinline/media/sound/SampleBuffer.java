package io.thinline.media.sound;

import java.util.Arrays;

/** Collects encoded samples up to the longest sound that is kept. */
final class SampleBuffer {
  private static final int MOST = (int) Sound.LONGEST.toSeconds() * G711.RATE;

  private final G711 law;
  private final String name;
  private byte[] samples;
  private int count;

  /**
   * @param name of the sound, for what is said when it is too long
   */
  SampleBuffer(G711 law, String name) {
    this.law = law;
    this.name = name;
    this.samples = new byte[G711.RATE];
  }

  void add(int sample) throws SoundException {
    if (count == MOST) {
      throw new SoundException(
          name + " is longer than " + Sound.LONGEST.toHours() + " hours; cut it");
    }
    if (count == samples.length) {
      samples = Arrays.copyOf(samples, Math.min(MOST, 2 * count));
    }
    samples[count++] = law.encode(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)));
  }

  byte[] take() throws SoundException {
    if (count == 0) {
      throw new SoundException(name + " has no sound in it");
    }
    return Arrays.copyOf(samples, count);
  }
}
