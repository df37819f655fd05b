package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code respond}: {@code 486 Busy Here} ends the call with the cause that a SIP status means; 180
 * lets the caller hear ringing, 183 early media, 200 answers.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=respond")
public final class RespondApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(RespondApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String[] words = data.strip().split("\\s+", 2);
    Optional<Integer> status = SipStatus.parse(words[0]);
    if (status.isEmpty()) {
      log.warn(
          "{}: respond: \"{}\" is no status from 100 to 699, such as 486",
          progress.location(),
          words[0]);
      progress.completed();
    } else if (status.get() >= SipStatus.FINAL_FAILURE) {
      progress.failed(SipStatus.cause(status.get()), words.length > 1 ? words[1] : "");
    } else {
      provisional(leg, status.get());
      progress.completed();
    }
    return Execution.DONE;
  }

  private static void provisional(Leg leg, int status) {
    if (status >= SipStatus.OK) {
      leg.answer();
    } else if (status == SipStatus.SESSION_PROGRESS) {
      leg.earlyMedia();
    } else if (status == SipStatus.RINGING) {
      leg.ring();
    }
  }
}
