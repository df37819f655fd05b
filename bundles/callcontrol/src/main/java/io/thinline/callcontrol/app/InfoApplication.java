package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** {@code info}: writes all that is known of the leg to the log; data may name a level. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=info")
public final class InfoApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(InfoApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    StringBuilder text = new StringBuilder("CHANNEL_DATA:");
    text.append("\nChannel-Name: ").append(leg.endpoint());
    text.append("\nUnique-ID: ").append(leg.uuid());
    text.append("\nChannel-State: ").append(leg.state());
    leg.bridged().ifPresent(other -> text.append("\nOther-Leg-Unique-ID: ").append(other.uuid()));
    new TreeMap<>(leg.variables())
        .forEach(
            (name, value) -> text.append("\nvariable_").append(name).append(": ").append(value));
    log.atLevel(LogLevel.of(data).orElse(Level.INFO)).log("{}", text);
    progress.completed();
    return Execution.DONE;
  }
}
