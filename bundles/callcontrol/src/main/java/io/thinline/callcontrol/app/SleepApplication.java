package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code sleep}: waits so many milliseconds. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=sleep")
public final class SleepApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(SleepApplication.class);

  private final CallThread callThread;

  @Activate
  public SleepApplication(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    int milliseconds;
    try {
      milliseconds = Integer.parseUnsignedInt(data.strip());
    } catch (NumberFormatException e) {
      log.warn(
          "{}: sleep: \"{}\" is not a number of milliseconds, such as 500",
          progress.location(),
          data);
      progress.completed();
      return Execution.DONE;
    }
    Timer timer =
        callThread.schedule("sleep", Duration.ofMillis(milliseconds), progress::completed);
    return new Sleeping(timer);
  }

  /** It is the same to it who waits. */
  private record Sleeping(Timer timer) implements Execution {
    @Override
    public void cancel() {
      timer.cancel();
    }

    @Override
    public boolean goesOnFor(Leg other) {
      return true;
    }
  }
}
