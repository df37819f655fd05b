package io.thinline.callcontrol.app;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code hangup}: ends the call, with a cause by name or number when one is given. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=hangup")
public final class HangupApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(HangupApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    progress.failed(cause(data.strip(), progress), "");
    return Execution.DONE;
  }

  private static Cause cause(String data, Progress progress) {
    if (data.isEmpty()) {
      return Cause.NORMAL_CLEARING;
    }
    return Cause.of(data)
        .orElseGet(
            () -> {
              log.warn(
                  "{}: hangup: \"{}\" is no cause; write one such as USER_BUSY or 17",
                  progress.location(),
                  data);
              return Cause.NORMAL_CLEARING;
            });
  }
}
