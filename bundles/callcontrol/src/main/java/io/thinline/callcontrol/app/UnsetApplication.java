package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code unset}: takes a variable away. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=unset")
public final class UnsetApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(UnsetApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String name = data.strip();
    if (name.isEmpty()) {
      log.warn("{}: unset takes away nothing; write the variable's name", progress.location());
    } else {
      leg.unsetVariable(name);
    }
    progress.completed();
    return Execution.DONE;
  }
}
