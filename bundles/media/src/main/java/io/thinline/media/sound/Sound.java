package io.thinline.media.sound;

import io.netty.buffer.ByteBuf;
import java.time.Duration;

/** Samples ready to be sent. Never changes. */
public final class Sound {
  /** More than this is not kept in memory. */
  static final Duration LONGEST = Duration.ofHours(2);

  private static final int ENDLESS = -1;

  private final G711 law;
  private final byte[] samples;
  private final int times;

  private Sound(G711 law, byte[] samples, int times) {
    this.law = law;
    this.samples = samples;
    this.times = times;
  }

  /** {@code samples} belong to the sound from now on. */
  static Sound once(G711 law, byte[] samples) {
    return new Sound(law, samples, 1);
  }

  static Sound times(G711 law, byte[] samples, int times) {
    return new Sound(law, samples, times);
  }

  static Sound endless(G711 law, byte[] samples) {
    return new Sound(law, samples, ENDLESS);
  }

  public G711 law() {
    return law;
  }

  /** Samples that it has until its end; {@link Long#MAX_VALUE} when it has none. */
  public long length() {
    return times == ENDLESS ? Long.MAX_VALUE : (long) samples.length * times;
  }

  /** The same without an end. */
  public Sound repeated() {
    return endless(law, samples);
  }

  /** Puts {@code count} samples from {@code position} on into a packet, silence behind the end. */
  public void copy(long position, int count, ByteBuf packet) {
    long at = position;
    int left = (int) Math.min(count, length() - position);
    int missing = count - left;
    while (left > 0) {
      int start = (int) (at % samples.length);
      int part = Math.min(left, samples.length - start);
      packet.writeBytes(samples, start, part);
      at += part;
      left -= part;
    }
    for (int i = 0; i < missing; i++) {
      packet.writeByte(law.silence());
    }
  }

  /** How long so many samples are. */
  public static Duration duration(long samples) {
    return Duration.ofMillis(samples * 1000 / G711.RATE);
  }
}
