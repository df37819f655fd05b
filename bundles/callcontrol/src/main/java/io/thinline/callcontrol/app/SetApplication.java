package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code set}: {@code name=value} sets a variable of the leg. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=set")
public final class SetApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(SetApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    int equals = data.indexOf('=');
    String name = equals < 0 ? "" : data.substring(0, equals).strip();
    if (name.isEmpty()) {
      log.warn("set: \"{}\" sets nothing; write name=value", data);
    } else {
      leg.setVariable(name, data.substring(equals + 1));
    }
    progress.completed();
    return Execution.DONE;
  }
}
