package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** {@code log}: {@code LEVEL text} writes a line to the log; without a level it is INFO. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=log")
public final class LogApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(LogApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String text = data.strip();
    int space = text.indexOf(' ');
    String first = (space < 0 ? text : text.substring(0, space)).toUpperCase(Locale.ROOT);
    Level level = level(first);
    String message = level == null ? text : text.substring(Math.max(space, 0)).strip();
    log.atLevel(level == null ? Level.INFO : level).log("{}: {}", leg.endpoint(), message);
    progress.completed();
    return Execution.DONE;
  }

  private static @org.jspecify.annotations.Nullable Level level(String word) {
    return switch (word) {
      case "ALERT", "CRIT", "ERR", "ERROR" -> Level.ERROR;
      case "WARNING", "WARN" -> Level.WARN;
      case "NOTICE", "INFO" -> Level.INFO;
      case "DEBUG" -> Level.DEBUG;
      default -> null;
    };
  }
}
