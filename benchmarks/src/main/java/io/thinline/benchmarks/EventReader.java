package io.thinline.benchmarks;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.PbxEvent;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.HdrHistogram.Histogram;

/** A subscriber that does its work on every event and counts what reached it, and how late. */
final class EventReader implements EventSink {
  /** The header in which the publisher says when, in nanoseconds. */
  static final String PUBLISHED = "Published";

  private static final int DIGITS = 3;

  private final String name;
  private final ToIntFunction<PbxEvent> work;
  private Histogram latency = new Histogram(DIGITS);
  private long delivered;
  private long characters;
  private long lost;
  private long gaps;

  EventReader(String name, ToIntFunction<PbxEvent> work) {
    this.name = name;
    this.work = work;
  }

  /** One that takes an event and does not come back before the latch opens. */
  static EventReader stuck(CountDownLatch until) {
    return new EventReader(
        "stuck",
        event -> {
          try {
            until.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 0;
        });
  }

  @Override
  public void event(PbxEvent event) {
    int written = work.applyAsInt(event);
    long late = System.nanoTime() - Long.parseLong(event.headers().get(PUBLISHED));
    count(written, late);
  }

  @Override
  public synchronized void gap(long missed) {
    gaps++;
    lost += missed;
  }

  private synchronized void count(int written, long late) {
    delivered++;
    characters += written;
    latency.recordValue(Math.max(0, late));
  }

  synchronized long delivered() {
    return delivered;
  }

  synchronized long lost() {
    return lost;
  }

  synchronized void forget() {
    latency = new Histogram(DIGITS);
    delivered = 0;
    characters = 0;
    lost = 0;
    gaps = 0;
  }

  @Override
  public synchronized String toString() {
    return String.format(
        Locale.ROOT,
        "%-12s %,9d delivered, %,d lost in %d gaps, %,d characters; published to done: %s",
        name,
        delivered,
        lost,
        gaps,
        characters,
        Micros.of(latency));
  }
}
