package io.thinline.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A setting that need not stand in the configuration itself: in a file, or in the environment. */
final class Secret {
  private static final String FILE = "file:";
  private static final String ENVIRONMENT = "env:";

  private Secret() {}

  /**
   * What is meant: {@code file:/run/secrets/broker} the first line of that file, {@code
   * env:BROKER_PASSWORD} that variable, anything else itself.
   */
  static String read(String written) throws IOException {
    return read(written, System.getenv());
  }

  static String read(String written, Map<String, String> environment) throws IOException {
    if (written.startsWith(FILE)) {
      return Files.readString(Path.of(written.substring(FILE.length())))
          .lines()
          .findFirst()
          .orElse("");
    }
    if (written.startsWith(ENVIRONMENT)) {
      String name = written.substring(ENVIRONMENT.length());
      String value = environment.get(name);
      if (value == null) {
        throw new IOException("the environment has no variable " + name);
      }
      return value;
    }
    return written;
  }
}
