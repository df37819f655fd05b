package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code record_session}: {@code <file> [+<seconds>]} records all that the party says and hears
 * from now on, whatever it does.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=record_session")
public final class RecordSessionApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(RecordSessionApplication.class);
  private static final Pattern DATA = Pattern.compile("(\\S.*?)(?:\\s+\\+(\\d{1,9}))?");

  private final Recordings recordings;

  @Activate
  public RecordSessionApplication(@Reference Recordings recordings) {
    this.recordings = recordings;
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    Matcher written = DATA.matcher(data.strip());
    if (written.matches()) {
      Optional<Duration> limit =
          Optional.ofNullable(written.group(2)).map(Long::valueOf).map(Duration::ofSeconds);
      recordings
          .start(leg, written.group(1), limit)
          .ifPresent(wrong -> log.warn("{}: record_session: {}", progress.location(), wrong));
    } else {
      log.warn("{}: record_session needs a file; write <file> [+<seconds>]", progress.location());
    }
    progress.completed();
    return Execution.DONE;
  }
}
