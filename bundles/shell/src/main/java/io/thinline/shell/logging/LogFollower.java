package io.thinline.shell.logging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.log.LogLevel;

/**
 * Somebody who reads the log as it is written. One who reads too slowly misses lines and is told
 * how many: nobody who logs waits.
 */
public final class LogFollower implements AutoCloseable {
  static final int WAITING = 1000;

  private final LogLevel least;
  private final Consumer<String> printer;
  private final Consumer<LogFollower> leaves;
  private final Deque<String> lines = new ArrayDeque<>();
  private long missed;
  private boolean closed;

  LogFollower(LogLevel least, Consumer<String> printer, Consumer<LogFollower> leaves) {
    this.least = least;
    this.printer = printer;
    this.leaves = leaves;
    Thread thread = new Thread(this::run, "thinline-log-follower");
    thread.setDaemon(true);
    thread.start();
  }

  boolean wants(LogLevel level) {
    return least.implies(level);
  }

  synchronized void offer(String line) {
    if (lines.size() < WAITING) {
      lines.add(line);
    } else {
      missed++;
    }
    notifyAll();
  }

  private void run() {
    try {
      for (String line = next(); line != null; line = next()) {
        printer.accept(line);
      }
    } catch (InterruptedException e) {
      close();
    }
  }

  /** Null at the end. */
  private synchronized @Nullable String next() throws InterruptedException {
    while (lines.isEmpty() && missed == 0 && !closed) {
      wait();
    }
    if (closed) {
      return null;
    }
    if (!lines.isEmpty()) {
      return lines.remove();
    }
    String gap = "(" + missed + " lines of the log missed)";
    missed = 0;
    return gap;
  }

  @Override
  public void close() {
    leaves.accept(this);
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }
}
