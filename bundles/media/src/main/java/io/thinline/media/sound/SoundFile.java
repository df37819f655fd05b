package io.thinline.media.sound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads a sound from a file, whatever its rate and channels. May block. */
final class SoundFile {
  private static final int BITS = 16;
  private static final int MOST_CHANNELS = 8;
  private static final int LOWEST_RATE = 1_000;
  private static final int HIGHEST_RATE = 384_000;
  private static final int PIECE_FRAMES = 4096;
  private static final String RIGHT =
      "right is a WAV file with PCM of 8 or 16 bit, mu-law or A-law";

  /** Of the JDK's ways to resample, the one without the ghosts of what is above 4 kHz. */
  private static final Map<String, Object> WITHOUT_ALIASES = Map.of("interpolation", "sinc");

  private SoundFile() {}

  static byte[] read(Path file, G711 law) throws SoundException {
    if (Files.isDirectory(file)) {
      throw new SoundException(file + " is a folder; " + RIGHT);
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        AudioInputStream sound = AudioSystem.getAudioInputStream(bytes);
        AudioInputStream converted = convert(sound, file)) {
      return encode(converted, file, law);
    } catch (NoSuchFileException e) {
      throw new SoundException(file + " does not exist", e);
    } catch (AccessDeniedException e) {
      throw new SoundException(file + " may not be read by this process", e);
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new SoundException(file + " is no sound that can be read; " + RIGHT, e);
    } catch (IOException e) {
      throw new SoundException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static AudioInputStream convert(AudioInputStream sound, Path file) throws SoundException {
    AudioFormat is = sound.getFormat();
    int channels = is.getChannels();
    float rate = is.getSampleRate();
    if (channels < 1 || channels > MOST_CHANNELS || rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new SoundException(
          file + " has " + channels + " channels at " + rate + " Hz; " + RIGHT);
    }
    AudioInputStream plain = AudioSystem.getAudioInputStream(pcm(channels, rate, Map.of()), sound);
    return rate == G711.RATE
        ? plain
        : AudioSystem.getAudioInputStream(pcm(channels, G711.RATE, WITHOUT_ALIASES), plain);
  }

  private static AudioFormat pcm(int channels, float rate, Map<String, Object> properties) {
    int frame = channels * BITS / Byte.SIZE;
    return new AudioFormat(
        Encoding.PCM_SIGNED, rate, BITS, channels, frame, rate, false, properties);
  }

  /** All channels together: their mean, so that nothing is cut off. */
  private static byte[] encode(AudioInputStream sound, Path file, G711 law)
      throws IOException, SoundException {
    int channels = sound.getFormat().getChannels();
    int frame = sound.getFormat().getFrameSize();
    SampleBuffer samples = new SampleBuffer(law, file.toString());
    byte[] piece = new byte[PIECE_FRAMES * frame];
    for (int read = sound.readNBytes(piece, 0, piece.length);
        read >= frame;
        read = sound.readNBytes(piece, 0, piece.length)) {
      for (int at = 0; at + frame <= read; at += frame) {
        int sum = 0;
        for (int i = at; i < at + frame; i += 2) {
          sum += (piece[i + 1] << Byte.SIZE) | (piece[i] & 0xFF);
        }
        samples.add(sum / channels);
      }
    }
    return samples.take();
  }
}
