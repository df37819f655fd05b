package io.thinline.media.rtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ticks every 20 ms while somebody listens, for all audio that the server makes. */
public final class MediaClock {
  public static final Duration TICK = Duration.ofMillis(20);

  private static final Logger LOG = LoggerFactory.getLogger(MediaClock.class);
  private static final long NANOS = TICK.toNanos();

  /** Ticks that are late are made up for one by one, unless so many are. */
  private static final int FORGIVEN = 10;

  /** A host that was asleep for longer than this has lost the time. */
  private static final int MOST_MISSED = 3000;

  private final ScheduledExecutorService rtpThread;
  private final List<Ticker> tickers = new ArrayList<>();
  private long next;
  private boolean running;

  /** Is told that time has passed. RTP thread. */
  public interface Ticker {

    /**
     * @param ticks 1, more when the host stood still
     */
    void tick(int ticks);
  }

  MediaClock(ScheduledExecutorService rtpThread) {
    this.rtpThread = rtpThread;
  }

  /** Its first tick is now, or the next of all. Any thread. */
  public void start(Ticker ticker) {
    rtpThread.execute(
        () -> {
          tickers.add(ticker);
          if (!running) {
            running = true;
            next = System.nanoTime();
            tick();
          }
        });
  }

  /** Any thread; harmless when it does not tick. */
  public void stop(Ticker ticker) {
    rtpThread.execute(() -> tickers.remove(ticker));
  }

  private void tick() {
    if (tickers.isEmpty()) {
      running = false;
      return;
    }
    long missed = (System.nanoTime() - next) / NANOS;
    int ticks = missed > FORGIVEN ? (int) Math.min(missed, MOST_MISSED) : 1;
    next = missed > FORGIVEN ? next + missed * NANOS : next + NANOS;
    for (Ticker ticker : List.copyOf(tickers)) {
      tell(ticker, ticks);
    }
    long wait = Math.max(0, next - System.nanoTime());
    var unused = rtpThread.schedule(this::tick, wait, TimeUnit.NANOSECONDS);
  }

  /** One that fails is not told again; the others are. */
  private void tell(Ticker ticker, int ticks) {
    try {
      ticker.tick(ticks);
    } catch (RuntimeException e) {
      tickers.remove(ticker);
      LOG.error("{} failed and is given up", ticker.getClass().getSimpleName(), e);
    }
  }
}
