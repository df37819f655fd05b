package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.sccp.message.OffHookMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Refusal FULL = Refusal.tooMany(ConnectionLimits.STANDARD);

  private final TestStations stations = new TestStations();
  private final Refusals refusals = stations.profile().refusals();

  private List<String> counts() {
    return stations.events.withSubclass("skinny::connection_refused").stream()
        .map(event -> event.headers().get("Skinny-Count"))
        .toList();
  }

  @Test
  void ofAFloodTheFirstIsToldAtOnceAndTheOthersByTheirNumber() {
    for (int i = 0; i < 100_000; i++) {
      refusals.report("192.0.2.1", FULL);
    }
    stations.callThread.run();
    assertThat(counts()).containsExactly("1");

    stations.callThread.advance(Refusals.COUNTING);
    assertThat(counts()).containsExactly("1", "99999");

    stations.callThread.advance(Refusals.COUNTING);
    assertThat(counts()).hasSize(2);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    refusals.report("192.0.2.1", FULL);
    stations.callThread.run();
    assertThat(counts()).containsExactly("1", "99999", "1");
  }

  @Test
  void eachSourceAndReasonIsToldApart() {
    refusals.report("192.0.2.1", FULL);
    refusals.report("192.0.2.2", FULL);
    refusals.report("192.0.2.1", Refusal.tooFast(ConnectionLimits.STANDARD));
    stations.callThread.run();

    assertThat(counts()).containsExactly("1", "1", "1");
  }

  @Test
  void aFloodFromManyAddressesIsToldAsOne() {
    for (int i = 0; i < 60_000; i++) {
      refusals.report("10.0." + i / 256 + "." + i % 256, FULL);
    }
    stations.callThread.run();
    assertThat(counts()).hasSize(Refusals.MOST_SOURCES + 1);

    stations.callThread.advance(Refusals.COUNTING);
    assertThat(counts()).contains(Integer.toString(60_000 - Refusals.MOST_SOURCES - 1));
  }

  @Test
  void theEventSaysWhoWhyAndWhichLimit() {
    MemoryPhone phone = stations.phone().registers(TestStations.ALICE);
    phone.session().broken(Refusal.tooFast(ConnectionLimits.STANDARD));
    phone.session().broken(Refusal.tooFast(ConnectionLimits.STANDARD));
    stations.callThread.run();

    assertThat(stations.events.withSubclass("skinny::connection_refused"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.headers())
                    .containsEntry("Skinny-Profile-Name", "internal")
                    .containsEntry("Skinny-Device-Name", TestStations.ALICE)
                    .containsEntry("Skinny-IP-Address", "192.0.2.10")
                    .containsEntry("Skinny-Reason", "message-rate")
                    .containsEntry("Skinny-Limit", "100"));
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
    assertThat(phone.closed()).isTrue();
  }

  @Test
  void whatComesBeforeRegisterIsToldTheSameWay() {
    for (int i = 0; i < 10; i++) {
      stations.phone().sends(new OffHookMessage(0, 0));
    }
    stations.callThread.run();

    assertThat(counts()).containsExactly("1");
  }
}
