package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code break}: ends the application that runs; in a list none does while it is reached. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=break")
public final class BreakApplication implements DialplanApplication {
  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    progress.completed();
    return Execution.DONE;
  }
}
