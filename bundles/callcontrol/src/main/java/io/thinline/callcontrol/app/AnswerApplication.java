package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;

/** {@code answer}: answers the caller. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=answer")
public final class AnswerApplication implements DialplanApplication {

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    leg.answer();
    progress.completed();
    return Execution.DONE;
  }
}
