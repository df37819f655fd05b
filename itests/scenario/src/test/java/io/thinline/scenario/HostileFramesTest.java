package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whatever frames come, the PBX serves on, and nothing of them stays: no connection, no leg, no
 * timer, no memory. The properties {@code hostile.frames}, {@code hostile.tcp.frames} and {@code
 * hostile.seed} make a run longer, or repeat it.
 */
class HostileFramesTest {
  private static final long SEED = Long.getLong("hostile.seed", 20260105);

  /** What a run may leave on the heap for caches, statistics and garbage that is hard to find. */
  private static final long HEAP_GROWTH = 16 << 20;

  @Test
  void hostileFramesInMemoryLeaveThePbxServing() {
    long frames = Long.getLong("hostile.frames", 100_000);
    HostileRun run = new HostileRun(SEED);
    run.bring(Math.min(frames, 10_000));
    long heapBefore = heap();

    run.bring(frames);

    run.assertNothingLeft();
    run.assertStillServing();
    assertThat(run.failures()).as(run.toString()).isEmpty();
    tell(run, heapBefore);
  }

  @Test
  void hostileFramesOverTcpLeaveThePbxServing() throws Exception {
    long frames = Long.getLong("hostile.tcp.frames", 1_000);
    HostileTcpRun run = new HostileTcpRun(SEED);
    try {
      run.bring(Math.min(frames, 1_000));
      long heapBefore = heap();

      run.bring(frames);

      run.assertNothingLeft();
      run.assertStillServing();
      assertThat(run.failures()).as(run.toString()).isEmpty();
      tell(run, heapBefore);
    } finally {
      run.stop();
    }
  }

  private static void tell(Object run, long heapBefore) {
    long heapAfter = heap();
    System.out.printf("%s; heap %,d before, %,d after%n", run, heapBefore, heapAfter);
    assertThat(heapAfter - heapBefore).as("heap growth of " + run).isLessThan(HEAP_GROWTH);
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
