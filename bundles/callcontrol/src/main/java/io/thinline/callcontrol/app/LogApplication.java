package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.Optional;
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
    String first = space < 0 ? text : text.substring(0, space);
    Optional<Level> level = LogLevel.of(first);
    String message = level.isEmpty() ? text : text.substring(Math.max(space, 0)).strip();
    log.atLevel(level.orElse(Level.INFO)).log("{}: {}", leg.endpoint(), message);
    progress.completed();
    return Execution.DONE;
  }
}
