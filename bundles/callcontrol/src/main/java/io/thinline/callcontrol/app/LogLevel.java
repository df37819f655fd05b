package io.thinline.callcontrol.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;

/** FreeSWITCH's names of log levels. */
final class LogLevel {
  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("ALERT", Level.ERROR),
          Map.entry("CRIT", Level.ERROR),
          Map.entry("ERR", Level.ERROR),
          Map.entry("ERROR", Level.ERROR),
          Map.entry("WARNING", Level.WARN),
          Map.entry("WARN", Level.WARN),
          Map.entry("NOTICE", Level.INFO),
          Map.entry("INFO", Level.INFO),
          Map.entry("DEBUG", Level.DEBUG));

  private LogLevel() {}

  static Optional<Level> of(String word) {
    return Optional.ofNullable(LEVELS.get(word.strip().toUpperCase(Locale.ROOT)));
  }
}
