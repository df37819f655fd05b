package io.thinline.itests.karaf;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Two phones that register, talk and leave, once or again and again: events in plenty. */
final class Visitors implements AutoCloseable {
  private static final String DAVE = "SEP001120AABB04";
  private static final int DAVES_VOICE = 780;

  private final AtomicInteger visits = new AtomicInteger();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final FutureTask<Void> coming =
      new FutureTask<>(
          () -> {
            while (enough.getCount() > 0) {
              visit();
            }
          },
          null);

  /** One visit, in the caller's thread. */
  void visit() {
    try (Office office = new Office()) {
      DeskPhone carol = office.carol();
      DeskPhone dave = office.desk(DAVE, "1104", DAVES_VOICE);
      carol.liftsTheHandset().hasDialTone().dials(dave.number());
      dave.isRung().answers().talks();
      carol.talks();
      dave.hangsUp().isIdle();
      carol.hangsUp().isIdle();
    }
    visits.incrementAndGet();
  }

  /** All of their visits are among the events. */
  void haveLeft(HeardEvents events) {
    events.departures(Office.CAROL, visits());
    events.departures(DAVE, visits());
  }

  /** From now on they come again and again. */
  Visitors keepComing() {
    new Thread(coming, "visitors").start();
    return this;
  }

  /** Another whole visit from now on. */
  void comeOnceMore() {
    int now = visits.get();
    Awaitility.await("visits").until(() -> coming.isDone() || visits.get() >= now + 2);
  }

  /** How often they were there. */
  int visits() {
    return visits.get();
  }

  /** Ends with the visit that is under way. */
  void leave() throws InterruptedException {
    enough.countDown();
    try {
      coming.get();
    } catch (ExecutionException e) {
      throw new AssertionError("visit " + visits + ": " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    enough.countDown();
  }
}
