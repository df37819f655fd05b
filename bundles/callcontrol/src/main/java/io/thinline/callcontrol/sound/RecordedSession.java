package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundListener;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A leg that is recorded until it ends, somebody stops it, or the limit is reached. */
final class RecordedSession implements SoundListener, LegListener {
  private static final Logger log = LoggerFactory.getLogger(RecordedSession.class);

  private final Leg leg;
  private final Path file;
  private final SoundEvents events;
  private final Runnable onEnd;
  private @Nullable MediaNode recorder;
  private boolean started;

  RecordedSession(Leg leg, Path file, SoundEvents events, Runnable onEnd) {
    this.leg = leg;
    this.file = file;
    this.events = events;
    this.onEnd = onEnd;
  }

  void start(MediaService media, Recording recording) {
    leg.addListener(this);
    MediaNode node = media.recorder(recording, this);
    recorder = node;
    leg.overheardBy(node);
  }

  void stop() {
    MediaNode node = recorder;
    if (node != null) {
      leg.overheardNoMoreBy(node);
      node.release();
    }
  }

  @Override
  public void soundStarted(MediaNode node) {
    started = true;
    log.info("{} is recorded to {}", leg.endpoint(), file);
    events.recordStarts(leg, file.toString());
  }

  @Override
  public void soundEnded(MediaNode node, SoundEnd end) {
    recorder = null;
    leg.removeListener(this);
    leg.overheardNoMoreBy(node);
    onEnd.run();
    if (end.outcome() == SoundEnd.Outcome.FAILED) {
      log.warn("{} is not recorded to {}: {}", leg.endpoint(), file, end.reason());
    }
    if (started) {
      log.info("{} has been recorded for {} s", leg.endpoint(), end.length().toSeconds());
      events.recordStops(leg, file.toString(), end);
    }
  }

  @Override
  public void legEvent(Leg of, LegEvent event) {
    if (event instanceof LegEvent.Ended) {
      stop();
    }
  }
}
