package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code pre_answer}: the caller may hear what comes before the answer. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=pre_answer")
public final class PreAnswerApplication implements DialplanApplication {
  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    leg.earlyMedia();
    progress.completed();
    return Execution.DONE;
  }
}
