package io.thinline.benchmarks;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What the call thread itself costs: posts, the way to an idle thread, timers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CallThreadBenchmark {
  private static final int BATCH = 1_000;
  private static final int WAITING = 100_000;

  private final CallLoop loop = new CallLoop();
  private final CallThread calls = new CallThreadFace(loop);
  private final List<Timer> timers = new ArrayList<>();

  /** Written by the call thread only. */
  private long ran;

  private final AtomicLong seen = new AtomicLong();

  /** Every phone has a timer or two: what a benchmark does, it does among a hundred thousand. */
  @Setup
  public void setTimers() {
    for (int i = 0; i < WAITING; i++) {
      timers.add(calls.schedule("keepalive", Duration.ofHours(1).plusMillis(i), this::run));
    }
    calls.settled().join();
  }

  @TearDown
  public void stop() throws InterruptedException {
    loop.stop();
  }

  /** One network thread; the next batch waits until this one has run. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void posts() {
    postBatch();
  }

  @Benchmark
  @Threads(4)
  @OperationsPerInvocation(BATCH)
  public void postsOfFourThreads() {
    postBatch();
  }

  /** The call thread's posts to itself. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void postsToItself() {
    calls.post("batch", this::postBatchUnawaited);
    calls.settled().join();
    calls.settled().join();
  }

  /** From posting to an idle call thread until its task runs, seen by a thread that spins. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void postToRun() {
    long before = seen.get();
    calls.post("keypad button", seen::incrementAndGet);
    while (seen.get() == before) {
      Thread.onSpinWait();
    }
  }

  /** A timer is set and one that waits is taken back, on the call thread. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void timersSetAndCancelled() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    calls.post("timers", () -> replaceTimers(done));
    done.join();
  }

  private void replaceTimers(CompletableFuture<Void> done) {
    for (int i = 0; i < BATCH; i++) {
      int place = (int) (ran++ * 7919 % WAITING);
      timers.get(place).cancel();
      timers.set(
          place, calls.schedule("keepalive", Duration.ofHours(1).plusMillis(place), this::run));
    }
    done.complete(null);
  }

  private void postBatch() {
    postBatchUnawaited();
    calls.settled().join();
  }

  private void postBatchUnawaited() {
    for (int i = 0; i < BATCH; i++) {
      calls.post("keypad button", this::run);
    }
  }

  private void run() {
    ran++;
  }
}
