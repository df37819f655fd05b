package io.thinline.skinny.trace;

import io.thinline.api.phone.TraceFollower;
import io.thinline.api.phone.TraceRequest;
import io.thinline.api.phone.TraceSink;
import io.thinline.api.phone.TracedMessage;
import io.thinline.sccp.message.SccpMessage;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Messages that one follower has not taken yet. The call thread only adds the records; turning them
 * into words is the follower's work.
 */
final class WaitingMessages implements TraceFollower {
  /** Messages that may wait: some hundred registrations. */
  static final int MOST = 4096;

  private final TraceRequest request;
  private final Consumer<WaitingMessages> closed;
  private final ConcurrentLinkedQueue<Entry> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong lost = new AtomicLong();

  /** A message on its way. */
  record Passing(
      Instant time,
      String device,
      InetSocketAddress address,
      boolean fromPhone,
      SccpMessage message) {}

  private record Entry(long lostBefore, Passing passing) {}

  WaitingMessages(TraceRequest request, Consumer<WaitingMessages> closed) {
    this.request = request;
    this.closed = closed;
  }

  boolean wants(String device, boolean keepAlive) {
    return (!keepAlive || request.keepAlives()) && request.means(device);
  }

  /** Never waits: what there is no room for is counted. */
  void add(Passing passing) {
    if (waiting.get() >= MOST) {
      lost.incrementAndGet();
      return;
    }
    waiting.incrementAndGet();
    queue.add(new Entry(lost.getAndSet(0), passing));
  }

  @Override
  public void take(TraceSink sink) {
    for (int taken = 0; taken < MOST; taken++) {
      Entry entry = queue.poll();
      if (entry == null) {
        tellGap(sink, lost.getAndSet(0));
        return;
      }
      waiting.decrementAndGet();
      tellGap(sink, entry.lostBefore());
      sink.message(inWords(entry.passing()));
    }
  }

  private static void tellGap(TraceSink sink, long count) {
    if (count > 0) {
      sink.gap(count);
    }
  }

  private TracedMessage inWords(Passing passing) {
    Record message = (Record) passing.message();
    return new TracedMessage(
        passing.time(),
        passing.device(),
        passing.address(),
        passing.fromPhone(),
        MessageWords.name(message),
        MessageWords.essentials(message),
        request.full() ? MessageWords.fields(message) : List.of());
  }

  @Override
  public void close() {
    closed.accept(this);
    queue.clear();
  }
}
