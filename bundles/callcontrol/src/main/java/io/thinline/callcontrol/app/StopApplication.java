package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code stop}: what follows in the list is not done; the leg ends as behind its last action. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=stop")
public final class StopApplication implements DialplanApplication {
  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    progress.stopped();
    return Execution.DONE;
  }
}
