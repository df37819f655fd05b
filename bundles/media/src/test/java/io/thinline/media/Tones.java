package io.thinline.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes tones and finds them again. */
public final class Tones {
  private static final int AMPLITUDE = 12_000;

  private Tones() {}

  /** How loud a frequency is among samples at 8 kHz. */
  public static double level(short[] samples, double frequency) {
    double step = 2 * Math.PI * frequency / 8000;
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < samples.length; i++) {
      real += samples[i] * Math.cos(step * i);
      imaginary += samples[i] * Math.sin(step * i);
    }
    return 2 * Math.hypot(real, imaginary) / samples.length;
  }

  /** A WAV file of 16 bit with a tone on all channels. */
  public static Path wav(Path file, double frequency, double seconds, int rate, int channels)
      throws IOException {
    AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
    return write(file, AudioFormat.Encoding.PCM_SIGNED, tone(format, frequency, seconds));
  }

  /** The same at 8 kHz on one channel, in another encoding. */
  public static Path wav(Path file, double frequency, AudioFormat.Encoding encoding)
      throws IOException {
    return write(file, encoding, tone(new AudioFormat(8000, 16, 1, true, false), frequency, 1));
  }

  public static AudioInputStream tone(AudioFormat format, double frequency, double seconds) {
    int frames = (int) (format.getSampleRate() * seconds);
    byte[] bytes = new byte[frames * format.getFrameSize()];
    for (int i = 0, at = 0; i < frames; i++) {
      double phase = 2 * Math.PI * frequency * i / format.getSampleRate();
      int sample = (int) (AMPLITUDE * Math.sin(phase));
      for (int channel = 0; channel < format.getChannels(); channel++) {
        bytes[at++] = (byte) sample;
        bytes[at++] = (byte) (sample >> 8);
      }
    }
    return new AudioInputStream(new ByteArrayInputStream(bytes), format, frames);
  }

  private static Path write(Path file, AudioFormat.Encoding encoding, AudioInputStream sound)
      throws IOException {
    AudioInputStream encoded =
        encoding.equals(sound.getFormat().getEncoding())
            ? sound
            : AudioSystem.getAudioInputStream(encoding, sound);
    AudioSystem.write(encoded, AudioFileFormat.Type.WAVE, file.toFile());
    return file;
  }
}
