package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code stop_record_session}: {@code <file>|all} ends recordings of the leg. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=stop_record_session")
public final class StopRecordSessionApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(StopRecordSessionApplication.class);

  private final Recordings recordings;

  @Activate
  public StopRecordSessionApplication(@Reference Recordings recordings) {
    this.recordings = recordings;
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String file = data.strip();
    boolean stopped = file.equals("all") ? recordings.stopAll(leg) : recordings.stop(leg, file);
    if (!stopped) {
      log.info(
          "{}: stop_record_session: {} is not recorded to {}",
          progress.location(),
          leg.endpoint(),
          file);
    }
    progress.completed();
    return Execution.DONE;
  }
}
