package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static io.thinline.skinny.station.TestStations.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.ResetType;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One device on several connections. */
class TakeoverTest {
  private final TestStations stations = new TestStations();

  private MemoryPhone from(String address) {
    return new MemoryPhone(stations.profile(), new InetSocketAddress(address, 50_000), null);
  }

  /** R18: the same device from two addresses. */
  @Test
  void theNewestOfTwoSessionsWinsAndTheOldOneIsHeardNoMore() {
    MemoryPhone old = from("192.0.2.10").registers(ALICE);
    MemoryPhone newer = from("192.0.2.11").registers(ALICE);
    old.received();

    old.sends(new OffHookMessage(0, 0), MemoryPhone.register(ALICE, 7, 11, 0));
    old.losesItsConnection();

    assertThat(old.closed()).isTrue();
    assertThat(old.received()).isEmpty();
    assertThat(newer.closed()).isFalse();
    assertThat(newer.session().registered()).isTrue();
    assertThat(stations.calls.told)
        .containsExactly("registered " + ALICE, "lost " + ALICE, "registered " + ALICE);
  }

  /** R18: both are in the middle of their questions. */
  @Test
  void ofCrossingSessionsOneRemainsWithNothingLeftOfTheOther() {
    MemoryPhone first = from("192.0.2.10");
    MemoryPhone second = from("192.0.2.11");
    first.sends(MemoryPhone.register(ALICE, 7, 11, 0));
    second.sends(MemoryPhone.register(ALICE, 7, 11, 0));
    first.sends(new TimeDateReqMessage());
    second.sends(new TimeDateReqMessage());

    assertThat(first.closed()).isTrue();
    assertThat(second.session().registered()).isTrue();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE);
    assertThat(stations.profile().connections()).isEqualTo(1);
    assertThat(stations.profile().registering()).isZero();
    second.losesItsConnection();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::register")).hasSize(2);
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(2);
  }

  /** R18: two phones with one name take turns; every take-over is in the events. */
  @Test
  void twoPhonesOfOneNameLeaveNothingBehindHoweverOftenTheyTakeTurns() {
    MemoryPhone last = null;
    for (int i = 0; i < 100; i++) {
      last = from("192.0.2." + (10 + i % 2)).registers(ALICE);
    }
    assertThat(last.session().registered()).isTrue();
    assertThat(stations.profile().connections()).isEqualTo(1);
    assertThat(stations.events.withSubclass("skinny::register")).hasSize(100);
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(99);
    assertThat(stations.callThread.pendingTimers()).containsOnlyOnce("keepalive");
    last.losesItsConnection();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void manyPhonesBehindOneAddressAreManyPhones() {
    List<MemoryPhone> phones = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String name = String.format("SEP%012X", i);
      stations.directory.add(TestStations.device(name, Map.of(), TestStations.aliceButtons()));
      phones.add(new MemoryPhone(stations.profile(), 40_000 + i).registers(name));
    }

    assertThat(phones).noneMatch(MemoryPhone::closed);
    assertThat(stations.profile().phones()).hasSize(50);
  }

  @Test
  void anotherNameOnTheConnectionOfAPhoneIsRejectedAndToldApart() {
    MemoryPhone phone = from("192.0.2.10").registers(ALICE);
    phone.registers(BOB);
    stations.callThread.run();

    assertThat(phone.last(RegisterRejectMessage.class).text()).isEqualTo("Device not found");
    assertThat(stations.profile().refusals().counts()).isEqualTo(Map.of("other-device", 1L));
    assertThat(stations.events.withSubclass("thinline::registration_refused").get(0).headers())
        .containsEntry("Skinny-Reason", "other-device")
        .containsEntry("Skinny-Device-Name", BOB);
  }

  @Test
  void aDeviceIsOnePhoneInAllProfilesOfItsDomain() {
    stations.reload(
        TestStations.profile("internal", Map.of()), TestStations.profile("branch", Map.of()));
    Profile branch = stations.endpoint.profile("branch").orElseThrow();
    MemoryPhone here = stations.phone().registers(ALICE);
    MemoryPhone bob = stations.phone().registers(BOB);
    MemoryPhone there = new MemoryPhone(branch).registers(ALICE);

    assertThat(here.closed()).isTrue();
    assertThat(there.session().registered()).isTrue();
    assertThat(stations.profile().phones()).hasSize(1);
    assertThat(branch.phones()).hasSize(1);
    RestartCount asked =
        stations.endpoint.restart(
            station -> station.profile().name().equals("branch"), ResetType.RESTART, false);
    stations.callThread.run();
    assertThat(asked).isEqualTo(new RestartCount(1, 0));

    stations.reload(TestStations.profile("internal", Map.of()));
    assertThat(there.closed()).isTrue();
    assertThat(bob.closed()).isFalse();
    assertThat(bob.session().station().orElseThrow().device().domain()).isEqualTo(DOMAIN);
    stations.callThread.advance(Duration.ofSeconds(30));
    bob.sends(new KeepAliveMessage());
    assertThat(bob.closed()).isFalse();
  }
}
