package io.thinline.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A file of 8 kHz, 16 bit: written with a tone, or read to be measured. */
record SoundFile(short[][] channels) {
  private static final int RATE = 8000;
  private static final double AMPLITUDE = 10_000;

  static Path write(Path file, int hertz, Duration length) throws IOException {
    int samples = Math.toIntExact(length.toMillis() * RATE / 1000);
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      pcm.putShort((short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / RATE)));
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, samples),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    return file;
  }

  static SoundFile read(Path file) throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
      int channels = audio.getFormat().getChannels();
      ByteBuffer pcm = ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      short[][] samples = new short[channels][pcm.remaining() / 2 / channels];
      for (int i = 0; i < samples[0].length; i++) {
        for (int channel = 0; channel < channels; channel++) {
          samples[channel][i] = pcm.getShort();
        }
      }
      return new SoundFile(samples);
    }
  }

  Duration length() {
    return Duration.ofMillis(1000L * channels[0].length / RATE);
  }

  /** The part of what is in a channel's loud half that is this tone: 0 to 1. */
  double share(int channel, int hertz) {
    short[] all = channels[channel];
    int block = RATE / 20;
    double[] shares =
        IntStream.range(0, all.length / block)
            .mapToObj(i -> Arrays.copyOfRange(all, i * block, (i + 1) * block))
            .filter(samples -> energy(samples) > 0)
            .mapToDouble(samples -> power(samples, hertz) / energy(samples))
            .sorted()
            .toArray();
    return shares.length == 0 ? 0 : shares[shares.length / 2];
  }

  private static double energy(short[] samples) {
    return IntStream.range(0, samples.length)
        .mapToDouble(i -> (double) samples[i] * samples[i])
        .sum();
  }

  private static double power(short[] samples, int hertz) {
    double sine = 0;
    double cosine = 0;
    for (int i = 0; i < samples.length; i++) {
      double angle = 2 * Math.PI * hertz * i / RATE;
      sine += samples[i] * Math.sin(angle);
      cosine += samples[i] * Math.cos(angle);
    }
    return 2 * (sine * sine + cosine * cosine) / samples.length;
  }
}
