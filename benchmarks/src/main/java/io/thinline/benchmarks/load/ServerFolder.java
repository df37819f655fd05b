package io.thinline.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the data folder of a running Thinline tells about it.
 *
 * @param folder its --data
 */
record ServerFolder(Path folder) {
  private static final int LISTENER_WORDS = 3;

  /**
   * Its process.
   *
   * @throws IllegalArgumentException when the folder does not tell
   */
  long pid() {
    Path file = folder.resolve("thinline.pid");
    String text = String.join("", lines(file)).strip();
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(file + ": \"" + text + "\" is no process number");
    }
    return Long.parseLong(text);
  }

  /**
   * The port of its first listener.
   *
   * @throws IllegalArgumentException when the folder does not tell
   */
  int port() {
    Path file = folder.resolve("state").resolve("listeners");
    for (String line : lines(file)) {
      String[] words = line.split(" ", -1);
      if (words.length == LISTENER_WORDS && words[2].matches("\\d{1,5}")) {
        return Integer.parseInt(words[2]);
      }
    }
    throw new IllegalArgumentException(file + ": no listener in it");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: is the server running?", e);
    }
  }
}
