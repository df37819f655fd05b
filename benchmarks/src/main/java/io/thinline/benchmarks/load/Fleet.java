package io.thinline.benchmarks.load;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.thinline.sccp.SccpCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * All phones, on a few event loops. Two phones that follow each other share one, so that what a
 * pair of them does needs no lock.
 */
final class Fleet implements AutoCloseable {
  private static final long TICK_MILLIS = 100;
  private static final int LEAVING = 100;

  private final Plan plan;
  private final MultiThreadIoEventLoopGroup group;
  private final List<EventLoop> loops = new ArrayList<>();
  private final List<LoadPhone> phones = new ArrayList<>();
  private final Failures lost = new Failures();

  Fleet(Plan plan, int threads) {
    this.plan = plan;
    this.group = new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory());
    for (int i = 0; i < threads; i++) {
      loops.add(group.next());
    }
    SccpCodec codec = new SccpCodec();
    for (int i = 0; i < plan.phones(); i++) {
      phones.add(new LoadPhone(i, plan, loops.get(i / 2 % threads), codec));
    }
    for (EventLoop loop : loops) {
      List<LoadPhone> mine = phones.stream().filter(phone -> phone.loop() == loop).toList();
      var unused =
          loop.scheduleWithFixedDelay(
              () -> tick(mine), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static void tick(List<LoadPhone> phones) {
    long now = System.nanoTime();
    for (LoadPhone phone : phones) {
      phone.tick(now);
    }
  }

  Plan plan() {
    return plan;
  }

  List<EventLoop> loops() {
    return Collections.unmodifiableList(loops);
  }

  /** In the order of their numbers. */
  List<LoadPhone> phones() {
    return Collections.unmodifiableList(phones);
  }

  /** In an order that the seed decides; 0: of their numbers. */
  List<LoadPhone> shuffled(long seed) {
    return shuffled(phones, seed);
  }

  /** These, in an order that the seed decides. */
  static List<LoadPhone> shuffled(List<LoadPhone> which, long seed) {
    List<LoadPhone> order = new ArrayList<>(which);
    if (seed != 0) {
      Collections.shuffle(order, new Random(seed));
    }
    return order;
  }

  /** Connections that were lost outside of what is measured. */
  Failures lost() {
    return lost;
  }

  /** All say goodbye and are switched off. */
  void unregister() throws InterruptedException {
    unregister(phones);
  }

  /** These say goodbye and are switched off. */
  void unregister(List<LoadPhone> which) throws InterruptedException {
    List<LoadPhone> online = which.stream().filter(LoadPhone::online).toList();
    new Starts(
            Pace.inFlight(LEAVING),
            online.size(),
            (i, due, gone) -> online.get(i).loop().execute(() -> leave(online.get(i), gone)))
        .run();
  }

  private static void leave(LoadPhone phone, Runnable gone) {
    if (phone.online()) {
      new Departure(phone, gone).begin();
    } else {
      gone.run();
    }
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
