package io.thinline.skinny.trace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where captures may be written: by a relative name only into their own folder, so that nobody hits
 * another file by a slip.
 *
 * @param folder of captures
 */
public record CaptureFolder(Path folder) {
  private static final String FOLDER = "captures";
  private static final String EXTENSION = ".pcap";

  /** Where a capture goes, or why it cannot. */
  public sealed interface Place {
    /** It can go there. */
    record At(Path file) implements Place {}

    /** It cannot. */
    record Wrong(String why) implements Place {}
  }

  /** Below what must survive, never below Karaf's own data, which is cleaned every day. */
  public static CaptureFolder standard(Properties system) {
    String state = system.getProperty("thinline.state", "");
    Path base =
        state.isEmpty()
            ? Path.of(system.getProperty("karaf.base", "")).resolve("state")
            : Path.of(state);
    return new CaptureFolder(base.toAbsolutePath().normalize().resolve(FOLDER));
  }

  public Place place(String name) {
    Path written;
    try {
      written = Path.of(name);
    } catch (InvalidPathException e) {
      return new Place.Wrong("\"" + MessageWords.printable(name) + "\" is no name of a file");
    }
    Path file = folder.resolve(written).normalize();
    if (!name.endsWith(EXTENSION) || name.equals(EXTENSION)) {
      return new Place.Wrong("the name of a capture ends with " + EXTENSION);
    }
    return written.isAbsolute() || file.startsWith(folder)
        ? new Place.At(file)
        : new Place.Wrong(name + " is not below " + folder + "; elsewhere by its whole path only");
  }
}
