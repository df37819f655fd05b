package io.thinline.media.sound;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads sounds. A file that many hear at a time is in memory once. Any thread but the call thread:
 * reading may block.
 */
public final class SoundLibrary {

  /** A file as it was when it was read. */
  private record Edition(Path file, G711 law, FileTime changed, long size) {}

  private final Map<Edition, WeakReference<Sound>> playing = new ConcurrentHashMap<>();

  /**
   * @param sound an absolute path, or a tone or silence stream
   */
  public Sound load(String sound, G711 law) throws SoundException {
    if (sound.startsWith(SilenceStream.SCHEME)) {
      return SilenceStream.read(sound, law);
    }
    return sound.startsWith(ToneStream.SCHEME) ? ToneStream.read(sound, law) : file(sound, law);
  }

  /** Whether it is a sound at all, as far as the name says. */
  public static boolean isSound(String name) {
    return name.startsWith(SilenceStream.SCHEME)
        || name.startsWith(ToneStream.SCHEME)
        || (name.endsWith(".wav") && isAbsolute(name));
  }

  private static boolean isAbsolute(String name) {
    try {
      return Path.of(name).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Sound file(String name, G711 law) throws SoundException {
    if (!isAbsolute(name)) {
      throw new SoundException(
          "'"
              + name
              + "' is no sound; right is the absolute path of a WAV file, "
              + ToneStream.SCHEME
              + " or "
              + SilenceStream.SCHEME);
    }
    Path file = Path.of(name);
    Edition edition = edition(file, law);
    playing.values().removeIf(reference -> reference.get() == null);
    WeakReference<Sound> known = edition == null ? null : playing.get(edition);
    Sound present = known == null ? null : known.get();
    if (present != null) {
      return present;
    }
    Sound read = Sound.once(law, SoundFile.read(file, law));
    if (edition != null) {
      playing.put(edition, new WeakReference<>(read));
    }
    return read;
  }

  /** Null when there is none; reading it will say why. */
  private static @Nullable Edition edition(Path file, G711 law) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Edition(file, law, now.lastModifiedTime(), now.size());
    } catch (IOException e) {
      return null;
    }
  }
}
