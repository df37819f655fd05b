package io.thinline.benchmarks.load;

import io.netty.channel.EventLoop;
import io.thinline.sccp.message.KeepAliveMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keepalives as fast as they are answered, a number of them on their way at any time, from one
 * phone after the other.
 */
final class KeepAliveRun {
  private final Fleet fleet;
  private final Duration length;
  private final int inFlight;
  private final int burst;
  private final Times times = new Times();
  private final Failures failures = new Failures();
  private volatile long start;
  private volatile long end;

  /**
   * Nothing is sent yet.
   *
   * @param inFlight phones that wait for an answer at the same time
   * @param burst keepalives that a phone sends in one go
   */
  KeepAliveRun(Fleet fleet, Duration length, int inFlight, int burst) {
    this.fleet = fleet;
    this.length = length;
    this.inFlight = inFlight;
    this.burst = burst;
  }

  /** Returns when the time is over and no answer is missing. */
  void run() throws InterruptedException {
    List<EventLoop> loops = fleet.loops();
    List<List<LoadPhone>> online =
        loops.stream()
            .map(
                loop ->
                    fleet.phones().stream().filter(p -> p.loop() == loop && p.online()).toList())
            .toList();
    int rings = (int) online.stream().filter(phones -> !phones.isEmpty()).count();
    CountDownLatch running = new CountDownLatch(rings);
    start = System.nanoTime();
    end = start + length.toNanos();
    for (List<LoadPhone> phones : online) {
      if (!phones.isEmpty()) {
        Ring ring = new Ring(phones, running);
        int share = Math.max(1, Math.min(inFlight / rings, phones.size()));
        phones.get(0).loop().execute(() -> ring.begin(share));
      }
    }
    running.await();
  }

  long answered() {
    return times.count();
  }

  Failures failures() {
    return failures;
  }

  void report(Report report) {
    double seconds = length.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
    report.line(
        "keepalives",
        "%,.0f/s over %.0f s, %,d phones in flight with %d each",
        times.count() / seconds,
        seconds,
        inFlight,
        burst);
    report.line("KeepAlive to its answer", "%s", times);
    report.line("failures", "%s", failures);
  }

  /** The phones of one event loop. */
  private final class Ring {
    private final List<LoadPhone> phones;
    private final CountDownLatch running;
    private int next;
    private int under;
    private boolean done;

    Ring(List<LoadPhone> phones, CountDownLatch running) {
      this.phones = phones;
      this.running = running;
    }

    void begin(int share) {
      for (int i = 0; i < share; i++) {
        beat();
      }
      endWhenDone();
    }

    private void beat() {
      for (int tried = 0; tried < phones.size(); tried++) {
        LoadPhone phone = phones.get(next);
        next = (next + 1) % phones.size();
        if (phone.online() && !phone.busy()) {
          under++;
          new Beat(this, phone).begin();
          return;
        }
      }
    }

    void ended() {
      under--;
      if (System.nanoTime() < end) {
        beat();
      }
      endWhenDone();
    }

    private void endWhenDone() {
      if (under == 0 && !done) {
        done = true;
        running.countDown();
      }
    }
  }

  /** The keepalives that one phone sends in one go. */
  private final class Beat implements Activity {
    private final Ring ring;
    private final LoadPhone phone;
    private long sent;
    private int missing = burst;

    Beat(Ring ring, LoadPhone phone) {
      this.ring = ring;
      this.phone = phone;
    }

    void begin() {
      phone.begin(this);
      phone.waits();
      sent = System.nanoTime();
      for (int i = 0; i < burst; i++) {
        phone.send(new KeepAliveMessage());
      }
      phone.flush();
    }

    @Override
    public void heard(Incoming message) {
      if (message.what() == Heard.KEEP_ALIVE_ACK) {
        times.between(sent, System.nanoTime());
        missing--;
        if (missing == 0) {
          phone.begin(new Idle(fleet.lost()));
          ring.ended();
        }
      }
    }

    @Override
    public void failed(String reason) {
      failures.count(reason);
      ring.ended();
    }

    @Override
    public String waitingFor() {
      return Heard.KEEP_ALIVE_ACK.toString();
    }
  }
}
