package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code eval}: nothing; what its data expands to has been done by expanding it. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=eval")
public final class EvalApplication implements DialplanApplication {
  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    progress.completed();
    return Execution.DONE;
  }
}
