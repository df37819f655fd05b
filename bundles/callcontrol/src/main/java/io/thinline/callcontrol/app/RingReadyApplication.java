package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code ring_ready}: the caller hears it ring. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=ring_ready")
public final class RingReadyApplication implements DialplanApplication {
  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    leg.ring();
    progress.completed();
    return Execution.DONE;
  }
}
