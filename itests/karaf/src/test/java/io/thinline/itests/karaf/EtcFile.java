package io.thinline.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A configuration in etc/, as its administrator edits it. */
final class EtcFile {
  private final Path file;

  EtcFile(String pid) {
    file = Path.of(System.getProperty("karaf.etc"), pid + ".cfg");
  }

  /**
   * Whether nobody has undone the edit. Karaf writes a file again when it is told of a feature's
   * settings, which may be a moment after the feature is installed.
   */
  boolean still(Map<String, String> settings) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return settings.entrySet().stream()
        .allMatch(setting -> lines.contains(setting.getKey() + " = " + setting.getValue()));
  }

  /** One edit: these settings take the place of what the file had of them, the rest stays. */
  void edit(Map<String, String> settings) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.removeIf(line -> settings.containsKey(line.split("=", 2)[0].strip()));
    settings.forEach((name, value) -> lines.add(name + " = " + value));
    Path edited = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines);
    Files.move(edited, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
