package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  private static final RetrySettings QUICK =
      new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(20), 3);

  @TempDir Path folder;
  private final OtherSide other = new OtherSide();
  private EventSpool spool;
  private RouteRecord record;

  /** Takes what it is given, as far as the test lets it. */
  private static final class OtherSide implements Outlet {
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger renewals = new AtomicInteger();
    volatile Step step = event -> {};

    interface Step {
      void on(SpooledEvent event) throws Exception;
    }

    @Override
    public void deliver(SpooledEvent event) throws Exception {
      step.on(event);
      taken.add(Events.number(event));
    }

    @Override
    public void renew() {
      renewals.incrementAndGet();
    }

    @Override
    public void close() {
      taken.add("closed");
    }
  }

  @BeforeEach
  void open() throws IOException {
    spool = new EventSpool(folder, 10_000_000);
    record = new RouteRecord(Clock.systemUTC(), spool::waiting);
  }

  @AfterEach
  void close() throws IOException {
    spool.close();
  }

  @Test
  void nothingIsConfirmedBeforeAllAheadOfItHasArrived() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    other.step =
        event -> {
          if (Events.number(event).equals("1")) {
            release.await();
          }
        };
    spool.append(Events.spooled("SEP1", 1));
    for (int i = 2; i <= 20; i++) {
      spool.append(Events.spooled("SEP2", i));
    }
    try (Delivery delivery = delivery(4)) {
      delivery.start();
      awaitTaken(19);
      assertThat(spool.waiting()).isEqualTo(20);
      release.countDown();
      awaitTaken(20);
      await().until(() -> spool.waiting() == 0);
    }
  }

  @Test
  void aPhoneThatIsSlowToBeServedHoldsUpItsOwnEventsOnly() throws Exception {
    Semaphore permits = new Semaphore(0);
    other.step =
        event -> {
          if (EventSource.device(event.event()).equals("SEP1")) {
            permits.acquire();
          }
        };
    for (int i = 1; i <= 10; i++) {
      spool.append(Events.spooled(i % 2 == 0 ? "SEP2" : "SEP1", i));
    }
    try (Delivery delivery = delivery(4)) {
      delivery.start();
      awaitTaken(5);
      assertThat(other.taken).containsExactly("2", "4", "6", "8", "10");
      permits.release(10);
      awaitTaken(10);
      assertThat(other.taken.subList(5, 10)).containsExactly("1", "3", "5", "7", "9");
    }
  }

  @Test
  void afterAFailureOneTriesAgainUntilItSucceedsAndThenAllGoOn() throws Exception {
    AtomicInteger down = new AtomicInteger(12);
    other.step =
        event -> {
          if (down.getAndDecrement() > 0) {
            throw new IOException("away");
          }
        };
    for (int i = 1; i <= 100; i++) {
      spool.append(Events.spooled("SEP" + i % 9, i));
    }
    try (Delivery delivery = delivery(4)) {
      delivery.start();
      awaitTaken(100);
      await().until(() -> spool.waiting() == 0);
      assertThat(record.failedCount()).isEqualTo(12);
      assertThat(record.lastError()).isEqualTo("away");
      assertThat(other.renewals.get()).isBetween(8, 12);
      for (int device = 0; device < 9; device++) {
        int one = device;
        assertThat(other.taken.stream().map(Integer::parseInt).filter(n -> n % 9 == one))
            .isSorted();
      }
    }
  }

  @Test
  void whatHadNotArrivedIsDeliveredByTheNextDelivery() throws Exception {
    other.step =
        event -> {
          if (Integer.parseInt(Events.number(event)) > 5) {
            throw new IOException("away");
          }
        };
    for (int i = 1; i <= 10; i++) {
      spool.append(Events.spooled("SEP1", i));
    }
    try (Delivery delivery = delivery(2)) {
      delivery.start();
      await().until(() -> record.failedCount() > 0);
    }
    assertThat(other.taken).containsExactly("1", "2", "3", "4", "5", "closed");
    assertThat(spool.waiting()).isEqualTo(5);
    other.taken.clear();
    other.step = event -> {};
    try (Delivery delivery = delivery(2)) {
      delivery.start();
      awaitTaken(5);
      assertThat(other.taken).containsExactly("6", "7", "8", "9", "10");
    }
  }

  @Test
  void anEventThatIsRefusedIsGivenUpAfterAFewAttempts() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    other.step =
        event -> {
          if (Events.number(event).equals("2")) {
            attempts.incrementAndGet();
            throw new Outlet.RefusedException("no");
          }
        };
    for (int i = 1; i <= 3; i++) {
      spool.append(Events.spooled("SEP1", i));
    }
    try (Delivery delivery = delivery(1)) {
      delivery.start();
      awaitTaken(2);
      await().until(() -> spool.waiting() == 0);
      assertThat(attempts).hasValue(3);
      assertThat(record.givenUpCount()).isEqualTo(1);
    }
  }

  @Test
  void theWaitDoublesUpToALimit() {
    RetrySettings retry = new RetrySettings(Duration.ofSeconds(1), Duration.ofSeconds(30), 5);
    assertThat(
            List.of(
                retry.after(1), retry.after(2), retry.after(5), retry.after(6), retry.after(999)))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 16L, 30L, 30L);
  }

  private Delivery delivery(int lanes) {
    return new Delivery("test", spool, lanes, other, QUICK, record);
  }

  private void awaitTaken(int count) {
    await().atMost(RouteUnderTest.PATIENCE).until(() -> other.taken.size() >= count);
  }
}
