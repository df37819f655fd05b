package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code set}: {@code name=value} sets a variable of the leg; without a value it takes it away. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=set")
public final class SetApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(SetApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    if (!Assignment.apply(leg, data)) {
      log.warn("{}: set: \"{}\" sets nothing; write name=value", progress.location(), data);
    }
    progress.completed();
    return Execution.DONE;
  }
}
