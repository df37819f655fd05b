package io.thinline.config.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a folder in which something happens is read: once it has been quiet for a while, and
 * again after another while when it was broken. One thread.
 */
public final class ReloadTiming {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadTiming.class);

  /** Quiet times after which a folder that never rests is read all the same. */
  private static final int PATIENCE = 20;

  /** Readings in a row that were in vain before somebody is told. */
  private static final int VAIN = 10;

  private final Reloading reloading;
  private final long quiet;
  private final LongSupplier nanoTime;

  private boolean waiting;
  private long due;
  private long latest;
  private boolean brokenOnce;
  private int vain;

  public ReloadTiming(Reloading reloading, Duration quiet, LongSupplier nanoTime) {
    this.reloading = reloading;
    this.quiet = quiet.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Something has happened in the folder. */
  public void touched() {
    long now = nanoTime.getAsLong();
    if (!waiting) {
      waiting = true;
      latest = now + PATIENCE * quiet;
    }
    due = latest - now < quiet ? latest : now + quiet;
  }

  /** How long there is nothing to do; empty when that is until the next touch. */
  public Optional<Duration> rest() {
    long left = due - nanoTime.getAsLong();
    return waiting ? Optional.of(Duration.ofNanos(Math.max(0, left))) : Optional.empty();
  }

  /** Reads the folder when it is time to. */
  public void run() {
    if (!waiting || due - nanoTime.getAsLong() > 0) {
      return;
    }
    waiting = false;
    if (!reloading.changed()) {
      settled();
      return;
    }
    switch (reloading.reload(brokenOnce)) {
      case DONE -> settled();
      case CHANGING -> changing();
      case BROKEN -> {
        brokenOnce = true;
        touched();
      }
    }
  }

  private void settled() {
    brokenOnce = false;
    vain = 0;
  }

  private void changing() {
    if (++vain == VAIN) {
      LOG.warn(
          "The configuration is not read: files in its folder change all the time; keep files that"
              + " programs write to out of it, or read it with reloadxml");
    }
    touched();
  }
}
