package io.thinline.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A recording as others read it. */
final class WavFile {
  private final AudioFormat format;
  private final short[] samples;

  WavFile(Path file) {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
      format = in.getFormat();
      byte[] bytes = in.readAllBytes();
      ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      if (header.getInt(4) != Files.size(file) - 8 || header.getInt(40) != Files.size(file) - 44) {
        throw new AssertionError("the header of " + file + " is wrong");
      }
      samples = new short[bytes.length / 2];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    } catch (IOException | UnsupportedAudioFileException e) {
      throw new AssertionError(e);
    }
  }

  AudioFormat format() {
    return format;
  }

  short[] samples() {
    return samples;
  }

  short[] left() {
    return every(0);
  }

  short[] right() {
    return every(1);
  }

  private short[] every(int channel) {
    short[] one = new short[samples.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = samples[2 * i + channel];
    }
    return one;
  }
}
