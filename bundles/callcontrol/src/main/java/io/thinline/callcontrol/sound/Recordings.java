package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.event.EventStream;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.Recording;
import io.thinline.api.time.CallThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is being recorded. Call thread only. */
@Component(service = Recordings.class, immediate = true)
public final class Recordings {
  private final SoundServices services;
  private final SoundEvents events;
  private final Map<Key, RecordedSession> running = new LinkedHashMap<>();

  private record Key(String leg, Path file) {}

  @Activate
  public Recordings(
      @Reference CallThread callThread,
      @Reference EventStream events,
      @Reference SoundServices services) {
    this.services = services;
    this.events = new SoundEvents(events, callThread.clock());
  }

  /**
   * Everything the leg says and hears is written to the file from now on.
   *
   * @return what is wrong; empty when it has begun
   */
  Optional<String> start(Leg leg, String name, Optional<Duration> limit) {
    Optional<MediaService> media = services.media();
    if (media.isEmpty()) {
      return Optional.of("media is not running");
    }
    Path file = services.recording(leg, name);
    Key key = new Key(leg.uuid(), file);
    boolean taken = running.keySet().stream().anyMatch(other -> other.file().equals(file));
    if (taken) {
      return Optional.of(file + " is being recorded already");
    }
    boolean stereo = leg.variable("RECORD_STEREO").map(Boolean::parseBoolean).orElse(false);
    RecordedSession session = new RecordedSession(leg, file, events, () -> running.remove(key));
    running.put(key, session);
    session.start(media.get(), new Recording(file, limit, stereo));
    return Optional.empty();
  }

  /** False when nothing of that leg is recorded there. */
  boolean stop(Leg leg, String name) {
    return stop(running.get(new Key(leg.uuid(), services.recording(leg, name))));
  }

  /** False when nothing of that leg is recorded. */
  boolean stopAll(Leg leg) {
    List<RecordedSession> sessions =
        running.entrySet().stream()
            .filter(entry -> entry.getKey().leg().equals(leg.uuid()))
            .map(Map.Entry::getValue)
            .toList();
    sessions.forEach(RecordedSession::stop);
    return !sessions.isEmpty();
  }

  private static boolean stop(@Nullable RecordedSession session) {
    if (session != null) {
      session.stop();
    }
    return session != null;
  }
}
