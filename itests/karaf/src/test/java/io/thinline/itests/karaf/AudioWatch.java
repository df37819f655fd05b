package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.media.Heard;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Looks every 20 ms, a packet's time, whether each phone has received something new. A machine that
 * stands still holds up the look too, so that it does not count as a gap.
 */
final class AudioWatch implements AutoCloseable {
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final Duration LONGEST_GAP = Duration.ofMillis(500);
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "audio watch");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Ear> ears;

  AudioWatch(List<DeskPhone> phones) {
    ears = phones.stream().map(Ear::new).toList();
    clock.scheduleWithFixedDelay(
        () -> ears.forEach(Ear::listen), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** On the same ports as at the beginning, without a gap, and not a packet was lost. */
  Duration nothingWasMissed() {
    ears.forEach(Ear::heardAtLeast);
    ears.forEach(Ear::missedNothing);
    return Duration.ofMillis(
        ears.stream().mapToLong(ear -> ear.longest).max().orElse(0) * LOOK_EVERY_MILLIS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private static final class Ear {
    private final DeskPhone phone;
    private final List<InetSocketAddress> ports;
    private final Heard before;
    private long received;
    private long silent;
    private volatile long longest;

    Ear(DeskPhone phone) {
      this.phone = phone;
      ports = phone.screen().listening();
      before = phone.heard();
      received = before.received();
    }

    void listen() {
      long now = phone.heard().received();
      silent = now == received ? silent + 1 : 0;
      received = now;
      longest = Math.max(longest, silent);
    }

    void heardAtLeast() {
      Awaitility.await(phone.name() + " goes on hearing")
          .until(
              () ->
                  phone.heard().received() - before.received()
                      >= AT_LEAST.toMillis() / LOOK_EVERY_MILLIS);
    }

    void missedNothing() {
      assertThat(phone.screen().listening()).as("ports of %s", phone.name()).isEqualTo(ports);
      assertThat(phone.heard().lost()).as("lost at %s", phone.name()).isEqualTo(before.lost());
      assertThat(Duration.ofMillis(longest * LOOK_EVERY_MILLIS))
          .as("longest gap at %s", phone.name())
          .isLessThan(LONGEST_GAP);
    }
  }
}
