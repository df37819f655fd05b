package io.thinline.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/**
 * What a call costs the call thread: the whole switch in memory, real but for the network, with
 * phones that call each other in pairs, some calls at a time. Taken is the time of the call thread
 * on a core and what it allocates, so that other work on the machine hardly matters.
 */
public final class CallPath {

  /** Measured, and as many before to warm up. */
  private static final int CALLS = Integer.getInteger("calls", 40_000);

  private static final int AT_A_TIME = 20;
  private static final double NANOS_IN_MICRO = 1e3;
  private static final double MICROS_IN_SECOND = 1e6;
  private static final double KILOBYTE = 1 << 10;

  private final CallPathSwitch pbx;
  private final CallPathPhone[] phones;
  private final ThreadMXBean threads =
      (ThreadMXBean) ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private int firstFree;
  private int next;
  private int toStart;
  private int toEnd;
  private CountDownLatch done = new CountDownLatch(1);

  private record Cost(long cpu, long allocated) {}

  private CallPath(int phones) throws IOException {
    this.pbx = new CallPathSwitch(phones);
    this.phones = new CallPathPhone[phones];
    for (int i = 0; i < phones; i++) {
      int index = i;
      this.phones[i] = pbx.onCallThread(() -> new CallPathPhone(pbx, index).registers(this::ended));
    }
  }

  /**
   * Takes pairs of numbers, each the phones that are registered and the calls that last while the
   * others are measured; {@code 100 0 5000 0 5000 1000} when nothing is given.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String[] runs =
        arguments.length == 0 ? new String[] {"100", "0", "5000", "0", "5000", "1000"} : arguments;
    for (int i = 0; i + 1 < runs.length; i += 2) {
      run(Integer.parseInt(runs[i]), Integer.parseInt(runs[i + 1]));
    }
  }

  private static void run(int phones, int standing) throws IOException, InterruptedException {
    CallPath path = new CallPath(phones);
    try {
      path.stand(standing);
      path.calls(CALLS);
      Cost cost = path.calls(CALLS);
      double micros = cost.cpu() / NANOS_IN_MICRO / CALLS;
      System.out.printf(
          "%,6d phones, %,5d other calls: %7.1f us a call, %,8.0f calls a second and core, %6.1f KB"
              + " allocated a call%n",
          phones, standing, micros, MICROS_IN_SECOND / micros, cost.allocated() / KILOBYTE / CALLS);
    } finally {
      path.pbx.close();
    }
  }

  /** Calls that begin and do not end. */
  private void stand(int calls) {
    for (int i = 0; i < calls; i++) {
      CallPathPhone caller = phones[2 * i];
      CallPathPhone called = phones[2 * i + 1];
      pbx.onCallThread(() -> caller.calls(called, false));
    }
    firstFree = 2 * calls;
    next = firstFree;
  }

  private Cost calls(int count) throws InterruptedException {
    done = new CountDownLatch(1);
    Cost before = pbx.onCallThread(this::cost);
    int begun = Math.min(AT_A_TIME, (phones.length - firstFree) / 2);
    pbx.onCallThread(
        () -> {
          toStart = count;
          toEnd = count;
          for (int i = 0; i < begun; i++) {
            start();
          }
          return begun;
        });
    done.await();
    Cost after = pbx.onCallThread(this::cost);
    return new Cost(after.cpu() - before.cpu(), after.allocated() - before.allocated());
  }

  private void start() {
    if (toStart > 0) {
      toStart--;
      int caller = next;
      next = next + 3 < phones.length ? next + 2 : firstFree;
      phones[caller].calls(phones[caller + 1], true);
    }
  }

  private void ended() {
    toEnd--;
    if (toEnd == 0) {
      done.countDown();
    }
    start();
  }

  private Cost cost() {
    long thread = Thread.currentThread().getId();
    return new Cost(threads.getCurrentThreadCpuTime(), threads.getThreadAllocatedBytes(thread));
  }
}
