package io.thinline.softphone.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireFaultsTest {
  private final VirtualCallThread time = new VirtualCallThread();
  private final List<PhoneMessage> arrived = new ArrayList<>();
  private boolean closed;

  private MemoryTransport wire(WireFaults faults) {
    MemoryTransport transport =
        new MemoryTransport(
                new SccpCodec(),
                task -> time.post("wire", task),
                link ->
                    new MemoryTransport.ServerSide() {
                      @Override
                      public void received(PhoneMessage message) {
                        arrived.add(message);
                      }

                      @Override
                      public void closed() {
                        closed = true;
                      }
                    })
            .faults(faults);
    transport.connect(
        new PhoneTransport.Listener() {
          @Override
          public void connected() {}

          @Override
          public Dialect negotiated(RegisterAckMessage ack) {
            return Dialect.INITIAL;
          }

          @Override
          public void received(ServerMessage message) {}

          @Override
          public void closed(String reason) {}
        });
    time.run();
    return transport;
  }

  private WireFaults faults(long seed) {
    return new WireFaults(seed, (delay, task) -> time.schedule("late", delay, task));
  }

  @Test
  void whatIsLateHoldsUpAllBehindIt() {
    MemoryTransport wire = wire(faults(1).delays(OffHookMessage.class, 1, Duration.ofSeconds(1)));
    wire.send(new KeepAliveMessage());
    wire.send(new OffHookMessage(0, 0));
    wire.send(new OnHookMessage(0, 0));
    wire.send(new OffHookMessage(0, 0));
    wire.close();
    time.run();
    assertThat(arrived).containsExactly(new KeepAliveMessage());
    assertThat(closed).isFalse();
    time.advance(Duration.ofSeconds(3));
    assertThat(arrived)
        .containsExactly(
            new KeepAliveMessage(),
            new OffHookMessage(0, 0),
            new OnHookMessage(0, 0),
            new OffHookMessage(0, 0));
    assertThat(closed).isTrue();
  }

  @Test
  void whatIsLostNeverArrivesAndASeedLosesTheSame() {
    List<Integer> counts = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      arrived.clear();
      MemoryTransport wire = wire(faults(42).drops(KeepAliveMessage.class, 0.5));
      for (int i = 0; i < 100; i++) {
        wire.send(new KeepAliveMessage());
        wire.send(new OnHookMessage(0, 0));
      }
      time.run();
      counts.add(arrived.size());
    }
    assertThat(counts.get(0)).isEqualTo(counts.get(1)).isBetween(120, 180);
    assertThat(arrived).filteredOn(OnHookMessage.class::isInstance).hasSize(100);
  }

  @Test
  void aHealedWireIsPerfect() {
    WireFaults faults = faults(1).drops(message -> true, 1);
    MemoryTransport wire = wire(faults);
    wire.send(new KeepAliveMessage());
    faults.heal();
    wire.send(new OnHookMessage(0, 0));
    time.run();
    assertThat(arrived).containsExactly(new OnHookMessage(0, 0));
  }
}
