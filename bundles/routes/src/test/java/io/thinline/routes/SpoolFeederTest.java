package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.testkit.RecordedEvents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFeederTest {
  private static final EventChoice ALL =
      new EventChoice(List.of(), List.of(), List.of(), List.of());
  private static final EventChoice ONE =
      new EventChoice(List.of(), List.of(), List.of(), List.of("SEP1"));

  @TempDir Path folder;
  private final RecordedEvents stream = new RecordedEvents();

  @Test
  void aNewRouteBeginsWithWhatHappensFromNowOn() throws Exception {
    publish(stream, 1, 3);
    assertThat(spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 4, 5)))
        .containsExactly("4", "5");
  }

  @Test
  void whatHappensWhileTheBundleIsUpdatedIsNotMissed() throws Exception {
    spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 1, 3));
    publish(stream, 4, 6);
    assertThat(spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 7, 7)))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void whatIsNotForwardedCountsAsSeen() throws Exception {
    spooledInALifeWith(stream, "run", ONE, () -> publish(stream, 1, 3));
    spooledInALifeWith(stream, "run", ONE, () -> stream.publish(Events.callState("SEP2", 4)));
    assertThat(StreamPlace.read(folder.resolve("place")).sequence()).isEqualTo(4);
    stream.publish(Events.callState("SEP1", 5));
    assertThat(spooledInALifeWith(stream, "run", ONE, () -> {}))
        .containsExactly("1", "2", "3", "5");
  }

  @Test
  void aRouteThatNeverSawAnEventMissesNoneInAnUpdate() throws Exception {
    publish(stream, 1, 3);
    spooledInALifeWith(stream, "run", ALL, () -> {});
    publish(stream, 4, 4);
    assertThat(spooledInALifeWith(stream, "run", ALL, () -> {})).containsExactly("4");
  }

  @Test
  void aNewRunOfTheSwitchIsReadFromItsFirstEvent() throws Exception {
    spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 1, 3));
    RecordedEvents fresh = new RecordedEvents();
    publish(fresh, 4, 8);
    assertThat(spooledInALifeWith(fresh, "another", ALL, () -> {}))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void aStreamThatHasBegunAnewAndIsShorterIsReadFromItsFirstEvent() throws Exception {
    spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 1, 3));
    RecordedEvents fresh = new RecordedEvents();
    publish(fresh, 4, 5);
    assertThat(spooledInALifeWith(fresh, "run", ALL, () -> {}))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void aStreamThatHasBegunAnewAndIsLongerIsReadFromItsFirstEvent() throws Exception {
    spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 1, 3));
    RecordedEvents fresh = new RecordedEvents();
    publish(fresh, 4, 9);
    assertThat(spooledInALifeWith(fresh, "run", ALL, () -> {}))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void theSpoolTellsThePlaceWhenTheFileOfItIsGone() throws Exception {
    spooledInALifeWith(stream, "run", ALL, () -> publish(stream, 1, 3));
    java.nio.file.Files.delete(folder.resolve("place"));
    publish(stream, 4, 4);
    assertThat(spooledInALifeWith(stream, "run", ALL, () -> {}))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void eventsThatTheStreamHasNoMoreAreCounted() throws Exception {
    try (EventSpool spool = new EventSpool(folder, 1_000_000)) {
      SpoolFeeder feeder = new SpoolFeeder("test", "run", stream, spool, ALL);
      feeder.start();
      feeder.gap(5);
      publish(stream, 6, 6);
      assertThat(feeder.missed()).isEqualTo(5);
      feeder.stop();
      assertThat(EventSpoolTest.rest(spool)).containsExactly("6");
    }
  }

  /** What lies in the spool after a feeder has come, seen this, and gone. */
  private List<String> spooledInALifeWith(
      RecordedEvents events, String run, EventChoice choice, Runnable happening) throws Exception {
    try (EventSpool spool = new EventSpool(folder, 1_000_000)) {
      SpoolFeeder feeder = new SpoolFeeder("test", run, events, spool, choice);
      feeder.start();
      feeder.tend();
      happening.run();
      feeder.stop();
      return EventSpoolTest.rest(spool);
    }
  }

  private static void publish(RecordedEvents events, int from, int to) {
    for (int i = from; i <= to; i++) {
      events.publish(Events.callState("SEP1", i));
    }
  }
}
