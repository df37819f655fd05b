package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.skinny.station.TestStations;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AcceptGateTest {
  private final TestStations stations = new TestStations();
  private final EmbeddedChannel server =
      new EmbeddedChannel(
          new AcceptGate(
              stations.profile().refusals(), stations.callThread, stations.profile().settings()));

  /** R6: without file descriptors accepting rests for a second, with one line, and goes on. */
  @Test
  void whenTheSystemIsFullAcceptingRestsAndGoesOn() {
    server.freezeTime();
    for (int i = 0; i < 100; i++) {
      server.pipeline().fireExceptionCaught(new IOException("Too many open files"));
    }
    stations.callThread.run();

    assertThat(server.config().isAutoRead()).isFalse();
    assertThat(stations.events.withSubclass(TcpBench.REFUSED))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.headers())
                    .containsEntry("Skinny-Reason", "accept")
                    .doesNotContainKey("Skinny-Limit"));

    server.advanceTimeBy(1, TimeUnit.SECONDS);
    server.runScheduledPendingTasks();

    assertThat(server.config().isAutoRead()).isTrue();
    server.checkException();
  }
}
