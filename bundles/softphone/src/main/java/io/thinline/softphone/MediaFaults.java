package io.thinline.softphone;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a phone fails to open its ports, for tests. Nothing fails until told to; numbers count down.
 * Any thread.
 */
public final class MediaFaults {
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger lostAcks = new AtomicInteger();
  private final AtomicInteger wrongAcks = new AtomicInteger();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;
  private volatile boolean closed;

  /** Refuses the next so many OpenReceiveChannel with a status. */
  public MediaFaults refuses(int times) {
    refusals.set(times);
    return this;
  }

  /** Refuses the next OpenReceiveChannel. */
  public MediaFaults refusesOnce() {
    return refuses(1);
  }

  /** Opens every port, and acknowledges it, so much later; zero for at once. */
  public MediaFaults delaysAcks(Duration late) {
    delay = late;
    return this;
  }

  /** Opens the next so many ports without a word. */
  public MediaFaults losesAcks(int times) {
    lostAcks.set(times);
    return this;
  }

  /** Acknowledges the next so many ports in the name of a party that does not exist. */
  public MediaFaults namesWrongParties(int times) {
    wrongAcks.set(times);
    return this;
  }

  /** Opens no port, and says nothing of it, until {@link #heal}. */
  public MediaFaults keepsPortsClosed() {
    closed = true;
    return this;
  }

  /** From now on not one packet leaves it, although it says so. */
  public MediaFaults sendsNothing() {
    silent = true;
    return this;
  }

  /** Back to a phone without faults. */
  public MediaFaults heal() {
    refusals.set(0);
    lostAcks.set(0);
    wrongAcks.set(0);
    delay = Duration.ZERO;
    silent = false;
    closed = false;
    return this;
  }

  boolean keepsClosed() {
    return closed;
  }

  boolean isSilent() {
    return silent;
  }

  boolean refuses() {
    return take(refusals);
  }

  boolean losesAck() {
    return take(lostAcks);
  }

  boolean namesWrongParty() {
    return take(wrongAcks);
  }

  Duration delay() {
    return delay;
  }

  private static boolean take(AtomicInteger left) {
    return left.get() > 0 && left.getAndDecrement() > 0;
  }
}
