package io.thinline.routes;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the events of the stream into a spool, from where it left off: after an update of this
 * bundle behind the last event seen, in a new run of the switch from its first event on.
 */
final class SpoolFeeder implements EventSink {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFeeder.class);
  private static final long PAUSE_MILLIS = 500;

  private final String name;
  private final String run;
  private final EventStream stream;
  private final EventSpool spool;
  private final Path placeFile;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicLong missed = new AtomicLong();
  private volatile EventChoice choice;
  private volatile StreamPlace place;
  private @Nullable StreamPlace saved;
  private volatile @Nullable EventSubscription subscription;

  /** Set when the stream turns out to be another one than before; then nothing more is taken. */
  private volatile boolean another;

  /** The event that was seen last before; it comes once more, if the stream still is the same. */
  private @Nullable StreamPlace before;

  SpoolFeeder(String name, String run, EventStream stream, EventSpool spool, EventChoice choice) {
    this.name = "route " + name;
    this.run = run;
    this.stream = stream;
    this.spool = spool;
    this.choice = choice;
    placeFile = spool.folder().resolve("place");
    place = new StreamPlace(run, stream.lastSequence(), null);
  }

  void start() {
    SpooledEvent last = spool.last();
    StreamPlace spooled = last == null ? null : StreamPlace.of(last.run(), last.event());
    StreamPlace found = StreamPlace.later(StreamPlace.read(placeFile), spooled, run);
    if (found == null) {
      subscribe(place.sequence() + 1);
      return;
    }
    boolean same = found.run().equals(run) && found.sequence() <= stream.lastSequence();
    place = same ? found : new StreamPlace(run, 0, null);
    before = same && found.uuid() != null ? found : null;
    subscribe(before == null ? place.sequence() + 1 : place.sequence());
  }

  private void subscribe(long from) {
    subscription = stream.subscribe(name, from, this);
  }

  void choose(EventChoice other) {
    choice = other;
  }

  /** How many events the stream had no more when it was asked for them. */
  long missed() {
    return missed.get();
  }

  @Override
  public void event(PbxEvent event) {
    if (another) {
      return;
    }
    StreamPlace known = before;
    if (known != null) {
      before = null;
      if (event.sequence() == known.sequence()) {
        seenAgain(event, known.uuid());
        return;
      }
    }
    if (choice.takes(event) && !spooled(event)) {
      return;
    }
    place = StreamPlace.of(run, event);
  }

  /** Another event in its place: the stream has begun anew, and all of it is news. */
  private void seenAgain(PbxEvent event, @Nullable UUID uuid) {
    if (!event.uuid().equals(uuid)) {
      place = new StreamPlace(run, 0, null);
      another = true;
    }
  }

  @Override
  public void gap(long lost) {
    boolean oneKnown = before != null;
    before = null;
    long unseen = oneKnown ? lost - 1 : lost;
    if (unseen > 0) {
      missed.addAndGet(unseen);
      LOG.warn("{}: {} events passed before they could be spooled", name, unseen);
    }
  }

  /** Answers false when it was stopped before the event was on the disk. */
  private boolean spooled(PbxEvent event) {
    boolean told = false;
    while (true) {
      try {
        spool.append(new SpooledEvent(run, event));
        if (told) {
          LOG.info("{}: events can be spooled again", name);
        }
        return true;
      } catch (IOException e) {
        if (!told) {
          told = true;
          LOG.error("{}: an event cannot be spooled, it is tried again: {}", name, e.toString());
        }
      }
      if (stoppedWhileWaiting()) {
        return false;
      }
    }
  }

  private boolean stoppedWhileWaiting() {
    try {
      return stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** To be called now and then: writes down how far it has come. */
  void tend() throws IOException {
    EventSubscription former = subscription;
    if (another && former != null) {
      LOG.info("{}: the event stream has begun anew, it is read from its first event", name);
      former.close();
      another = false;
      subscribe(1);
    }
    save();
  }

  private void save() throws IOException {
    StreamPlace now = place;
    if (!now.equals(saved)) {
      now.write(placeFile);
      saved = now;
    }
  }

  void stop() throws IOException {
    stopping.countDown();
    EventSubscription current = subscription;
    if (current != null) {
      current.close();
    }
    save();
  }
}
