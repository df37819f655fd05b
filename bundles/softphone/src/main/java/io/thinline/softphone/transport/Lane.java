package io.thinline.softphone.transport;

import io.thinline.sccp.message.SccpMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: what is late holds up all that comes behind it. */
final class Lane {
  private final Executor queue;
  private final @Nullable WireFaults faults;
  private final Deque<Travelling> waiting = new ArrayDeque<>();
  private boolean held;

  private record Travelling(Duration delay, Runnable arrival) {}

  Lane(Executor queue, @Nullable WireFaults faults) {
    this.queue = queue;
    this.faults = faults;
  }

  /** Lets a message go; it arrives after all before it, or never. */
  void send(SccpMessage message, Runnable arrival) {
    if (faults == null) {
      queue.execute(arrival);
    } else if (!faults.loses(message)) {
      go(new Travelling(faults.delay(message), arrival));
    }
  }

  /** What is no message, such as the end of the connection: never lost, never late by itself. */
  void end(Runnable arrival) {
    go(new Travelling(Duration.ZERO, arrival));
  }

  private void go(Travelling next) {
    if (held) {
      waiting.add(next);
    } else if (next.delay().isZero() || faults == null) {
      queue.execute(next.arrival());
    } else {
      hold(faults, next);
    }
  }

  private void hold(WireFaults slow, Travelling next) {
    held = true;
    slow.schedule(
        next.delay(),
        () -> {
          held = false;
          queue.execute(next.arrival());
          while (!held && !waiting.isEmpty()) {
            go(waiting.remove());
          }
        });
  }
}
