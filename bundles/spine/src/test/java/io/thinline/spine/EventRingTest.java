package io.thinline.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventRingTest {
  private static final int CAPACITY = EventRing.SMALLEST;

  private final EventRing ring = new EventRing(CAPACITY);

  @AfterEach
  void stop() {
    ring.stop();
  }

  @Test
  void everySubscriberGetsEveryEventInOrderWithItsPlace() {
    Seen one = new Seen();
    Seen two = new Seen();
    ring.subscribe("one", EventStream.FROM_NOW, one);
    ring.subscribe("two", EventStream.FROM_NOW, two);
    for (long place = 1; place <= CAPACITY; place++) {
      assertThat(ring.publish(event())).isEqualTo(place);
    }
    await().until(() -> one.places.size() == CAPACITY && two.places.size() == CAPACITY);
    assertThat(one.places).isEqualTo(LongStream.rangeClosed(1, CAPACITY).boxed().toList());
    assertThat(two.places).isEqualTo(one.places);
    assertThat(ring.lastSequence()).isEqualTo(CAPACITY);
  }

  @Test
  void aSubscriberFromNowOnDoesNotSeeThePast() {
    publish(3);
    Seen seen = new Seen();
    EventSubscription subscription = ring.subscribe("late", EventStream.FROM_NOW, seen);
    publish(1);
    await().until(() -> subscription.delivered() == 4);
    assertThat(seen.places).containsExactly(4L);
    assertThat(subscription.lost()).isZero();
  }

  @Test
  void aSubscriberMayStartInThePast() {
    publish(5);
    Seen seen = new Seen();
    ring.subscribe("back", 3, seen);
    await().until(() -> seen.places.size() == 3);
    assertThat(seen.places).containsExactly(3L, 4L, 5L);
    assertThat(seen.gaps).isEmpty();
  }

  @Test
  void whoAsksForMoreThanIsKeptIsToldHowMuchIsGone() {
    publish(CAPACITY + 10);
    Seen seen = new Seen();
    EventSubscription subscription = ring.subscribe("back", 1, seen);
    await().until(() -> subscription.delivered() == CAPACITY + 10);
    assertThat(seen.gaps).containsExactly(10L);
    assertThat(seen.places).hasSize(CAPACITY).first().isEqualTo(11L);
    assertThat(subscription.lost()).isEqualTo(10);
  }

  @Test
  void aSlowSubscriberLosesEventsAndDelaysNobody() {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Seen slow =
        new Seen() {
          @Override
          public void event(PbxEvent event) {
            entered.countDown();
            awaitQuietly(release);
            super.event(event);
          }
        };
    Seen quick = new Seen();
    EventSubscription slowOne = ring.subscribe("slow", EventStream.FROM_NOW, slow);
    EventSubscription quickOne = ring.subscribe("quick", EventStream.FROM_NOW, quick);
    publish(1);
    awaitQuietly(entered);
    for (long place = 2; place <= CAPACITY + 9; place++) {
      publish(1);
      long expected = place;
      await().until(() -> quickOne.delivered() == expected);
    }
    assertThat(quickOne.lost()).isZero();
    release.countDown();
    await().until(() -> slowOne.delivered() == CAPACITY + 9);
    assertThat(slow.gaps).containsExactly(8L);
    assertThat(slowOne.lost()).isEqualTo(8);
    assertThat(slow.places).startsWith(1L, 10L).hasSize(1 + CAPACITY);
  }

  @Test
  void aSubscriberThatHangsIsCountedAndWarnedOfOnceAndNoCallWaits() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Seen hung =
        new Seen() {
          @Override
          public void event(PbxEvent event) {
            entered.countDown();
            awaitQuietly(release);
            super.event(event);
          }
        };
    CallLoop loop = new CallLoop();
    CallThread calls = new CallThreadFace(loop);
    try (CapturedLog log = new CapturedLog()) {
      EventSubscription hanging = ring.subscribe("hanging", EventStream.FROM_NOW, hung);
      calls.post("first event", () -> publish(1));
      awaitQuietly(entered);
      for (int task = 0; task < 1_000; task++) {
        calls.post("keypad button", () -> publish(CAPACITY));
      }
      calls.settled().get(20, TimeUnit.SECONDS);

      long published = 1 + 1_000L * CAPACITY;
      assertThat(ring.lastSequence()).isEqualTo(published);
      assertThat(hanging.lost()).isEqualTo(published - 1 - CAPACITY);
      assertThat(log.lines("event subscriber hanging is too slow")).isEqualTo(1);

      release.countDown();
      await().until(() -> hanging.delivered() == published);
      assertThat(hung.gaps).containsExactly(published - 1 - CAPACITY);
      assertThat(hung.places).hasSize(1 + CAPACITY);
      assertThat(log.lines("event subscriber hanging is too slow")).isEqualTo(1);
    } finally {
      release.countDown();
      loop.stop();
    }
  }

  @Test
  void ofThoseThatSleepEachWakesTheNext() {
    List<Seen> all = List.of(new Seen(), new Seen(), new Seen());
    for (int i = 0; i < all.size(); i++) {
      ring.subscribe("sleeper " + i, EventStream.FROM_NOW, all.get(i));
    }
    for (int round = 1; round <= 3; round++) {
      await().until(() -> sleepers() == all.size());
      publish(1);
      int expected = round;
      await().until(() -> all.stream().allMatch(seen -> seen.places.size() == expected));
    }
  }

  private static long sleepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("thinline-events sleeper"))
        .filter(thread -> thread.getState() == Thread.State.WAITING)
        .count();
  }

  @Test
  void aSinkThatThrowsGetsTheNextEventAllTheSame() {
    Seen seen = new Seen();
    try (CapturedLog log = new CapturedLog()) {
      EventSubscription subscription =
          ring.subscribe(
              "clumsy",
              EventStream.FROM_NOW,
              event -> {
                seen.event(event);
                throw new IllegalStateException("clumsy");
              });
      publish(5);
      await().until(() -> subscription.delivered() == 5);
      assertThat(seen.places).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(log.lines("event subscriber clumsy failed")).isEqualTo(1);
    }
  }

  @Test
  void afterCloseTheSinkIsNotCalledAndCloseWaitsForTheCallInProgress() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Seen seen = new Seen();
    EventSubscription subscription =
        ring.subscribe(
            "leaving",
            EventStream.FROM_NOW,
            event -> {
              entered.countDown();
              awaitQuietly(release);
              seen.event(event);
            });
    publish(3);
    awaitQuietly(entered);
    Thread closing = new Thread(subscription::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    assertThat(seen.places).isEmpty();
    release.countDown();
    closing.join();
    assertThat(seen.places).containsExactly(1L);
    publish(3);
    assertThat(seen.places).containsExactly(1L);
  }

  @Test
  void aSinkMayCloseItsOwnSubscription() {
    AtomicReference<EventSubscription> self = new AtomicReference<>();
    CountDownLatch known = new CountDownLatch(1);
    Seen seen = new Seen();
    self.set(
        ring.subscribe(
            "once",
            EventStream.FROM_NOW,
            event -> {
              awaitQuietly(known);
              seen.event(event);
              self.get().close();
            }));
    known.countDown();
    publish(5);
    await().until(() -> self.get().delivered() == 1);
    assertThat(seen.places).containsExactly(1L);
  }

  @Test
  void manyPublishersNeitherLoseNorDoubleAPlace() throws Exception {
    EventRing large = new EventRing(1 << 15);
    Seen seen = new Seen();
    EventSubscription subscription = large.subscribe("all", EventStream.FROM_NOW, seen);
    List<Thread> publishers =
        LongStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> LongStream.range(0, 2_000).forEach(unused -> large.publish(event()))))
            .toList();
    publishers.forEach(Thread::start);
    for (Thread publisher : publishers) {
      publisher.join();
    }
    await().until(() -> subscription.delivered() == 8_000);
    assertThat(seen.places).isEqualTo(LongStream.rangeClosed(1, 8_000).boxed().toList());
    large.stop();
  }

  @Test
  void aStoppedStreamTakesEventsAndDeliversNone() {
    Seen seen = new Seen();
    ring.stop();
    EventSubscription subscription = ring.subscribe("late", EventStream.FROM_NOW, seen);
    assertThat(ring.publish(event())).isEqualTo(1);
    assertThat(seen.places).isEmpty();
    assertThat(subscription.delivered()).isZero();
  }

  @Test
  void theCapacityIsRoundedUpAndKeptWithinReason() {
    assertThat(new EventRing(8192).capacity()).isEqualTo(8192);
    assertThat(new EventRing(5000).capacity()).isEqualTo(8192);
    try (CapturedLog log = new CapturedLog()) {
      assertThat(new EventRing(0).capacity()).isEqualTo(EventRing.SMALLEST);
      assertThat(new EventRing(Integer.MAX_VALUE).capacity()).isEqualTo(EventRing.LARGEST);
      assertThat(log.text()).contains("event.capacity is 0; it must be 16");
    }
  }

  private void publish(int count) {
    for (int i = 0; i < count; i++) {
      ring.publish(event());
    }
  }

  private static PbxEvent event() {
    return PbxEvent.custom("skinny::register", Instant.EPOCH, Map.of());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static class Seen implements EventSink {
    final List<Long> places = new CopyOnWriteArrayList<>();
    final List<Long> gaps = new CopyOnWriteArrayList<>();

    @Override
    public void event(PbxEvent event) {
      places.add(event.sequence());
    }

    @Override
    public void gap(long lost) {
      gaps.add(lost);
    }
  }
}
