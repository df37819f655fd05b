package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.LocationInfoMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.message.XMLAlarmMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.UnregReason;
import io.thinline.sccp.value.UnregisterStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private final TestStations stations = new TestStations();
  private final MemoryPhone phone = stations.phone();

  @Test
  void aPhoneOfTheDirectoryIsLetInAndAskedForItsCodecs() {
    phone.sends(MemoryPhone.register(ALICE, 7, 11, 0x8560));

    assertThat(phone.last(RegisterAckMessage.class).keepAliveInterval()).isBetween(45, 60);
    assertThat(phone.last(RegisterAckMessage.class).dateTemplate()).isEqualTo("D/M/Y");
    assertThat(phone.last(RegisterAckMessage.class).maxProtocolVer()).isEqualTo(11);
    assertThat(phone.received())
        .extracting(Object::getClass)
        .isEqualTo(List.of(RegisterAckMessage.class, CapabilitiesReqMessage.class));
    assertThat(stations.calls.told).isEmpty();
  }

  @Test
  void theTimeIsTheLastQuestionAndCompletesTheRegistrationOnce() {
    phone.registers(ALICE).sends(new TimeDateReqMessage());

    assertThat(phone.last(DefineTimeDate.class).wYear()).isEqualTo(2026);
    assertThat(stations.calls.told).containsExactly("registered " + ALICE);
  }

  @Test
  void aPhoneThatFallsSilentIsRegisteredAfterAFewSeconds() {
    phone.sends(MemoryPhone.register(ALICE, 7, 11, 0));
    stations.callThread.advance(Patience.QUIET_COMPLETES.minusMillis(1));
    assertThat(stations.calls.told).isEmpty();

    stations.callThread.advance(Duration.ofMillis(1));

    assertThat(stations.calls.told).containsExactly("registered " + ALICE);
  }

  @Test
  void aKeyBeforeTheLastQuestionCompletesTheRegistration() {
    phone.sends(MemoryPhone.register(ALICE, 7, 11, 0), new OffHookMessage(0, 0));

    assertThat(stations.calls.told)
        .containsExactly("registered " + ALICE, ALICE + " OffHookMessage");
  }

  @ParameterizedTest
  @CsvSource({"7, 11, 11", "7, 14, 11", "115, 17, 17", "404, 25, 22", "7, 0, 0", "12, 9, 3"})
  void theHighestVersionBothSidesKnowIsSpoken(int type, int announced, int spoken) {
    phone.sends(MemoryPhone.register(ALICE, type, announced, 0));

    assertThat(phone.dialect().version()).isEqualTo(spoken);
    assertThat(phone.last(RegisterAckMessage.class).maxProtocolVer()).isEqualTo(spoken);
  }

  /** R16: names that mean something to SQL, LDAP, a path or a format. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEPFFFFFFFFFFFF",
        "",
        "S",
        "SEP0011AABB'--",
        "../../etc/passw",
        "*)(uid=*",
        "%n%n%s",
        "SEP\u0000X",
        "1SEP"
      })
  void aDeviceThatIsUnknownOrHasNoProperNameIsRejectedAlike(String name) {
    phone.sends(MemoryPhone.register(name, 7, 11, 0));

    assertThat(phone.received()).isEqualTo(List.of(new RegisterRejectMessage("Device not found")));
    assertThat(phone.closed()).isTrue();
    assertThat(stations.profile().connections()).isZero();
    stations.callThread.advance(Refusals.COUNTING);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.events.all()).hasSize(1);
    assertThat(stations.events.withSubclass("thinline::registration_refused")).hasSize(1);
  }

  /** R17: absurd protocol versions. */
  @ParameterizedTest
  @ValueSource(ints = {41, 127, 128, 255})
  void anAbsurdVersionIsRejected(int version) {
    phone.sends(MemoryPhone.register(ALICE, 7, version, 0));

    assertThat(phone.last(RegisterRejectMessage.class).text()).isEqualTo("Device not found");
    assertThat(phone.closed()).isTrue();
  }

  @Test
  void whileTheDirectoryIsAwayNobodyIsLetInAndWhoIsInStays() {
    phone.registers(ALICE);
    stations.endpoint.unbindDirectoryService(stations.directory);
    MemoryPhone late = stations.phone().registers(BOB);

    assertThat(late.last(RegisterRejectMessage.class).text()).isEqualTo("Reload in progress");
    assertThat(phone.closed()).isFalse();
  }

  @Test
  void theNewestConnectionOfADeviceWinsAtOnce() {
    phone.registers(ALICE);
    phone.received();
    MemoryPhone newer = new MemoryPhone(stations.profile(), 50001).registers(ALICE);

    assertThat(phone.closed()).isTrue();
    assertThat(phone.received()).isEmpty();
    assertThat(newer.closed()).isFalse();
    assertThat(stations.calls.told)
        .containsExactly("registered " + ALICE, "lost " + ALICE, "registered " + ALICE);
    assertThat(stations.profile().phones()).hasSize(1);

    phone.losesItsConnection();
    assertThat(stations.calls.told).hasSize(3);
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
  }

  @Test
  void theSamePhoneMayRegisterAgainOnItsConnection() {
    phone.registers(ALICE).registers(ALICE);

    assertThat(phone.closed()).isFalse();
    assertThat(stations.calls.told)
        .containsExactly("registered " + ALICE, "lost " + ALICE, "registered " + ALICE);
    assertThat(stations.profile().phones()).hasSize(1);
    assertThat(stations.events.withSubclass("skinny::register")).hasSize(2);
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
  }

  @Test
  void anotherPhoneOnTheSameConnectionIsRejected() {
    phone.registers(ALICE).registers(BOB);

    assertThat(phone.last(RegisterRejectMessage.class)).isNotNull();
    assertThat(phone.closed()).isTrue();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
  }

  @Test
  void beforeRegisterAKeepaliveAnAlarmAndATokenAreServed() {
    phone.sends(
        new KeepAliveMessage(),
        new AlarmMessage(AlarmSeverity.of(2), "22: Name=SEP Last=Reset", 1, 2),
        new XMLAlarmMessage("<x-cisco-alarm/>"),
        new LocationInfoMessage("<x/>"),
        new IpPortMessage(5001),
        token(ALICE));

    assertThat(phone.closed()).isFalse();
    assertThat(phone.received())
        .isEqualTo(List.of(new KeepAliveAckMessage(), new RegisterTokenAck()));
    PbxEvent alarm = stations.events.withSubclass("skinny::alarm").get(0);
    assertThat(alarm.headers())
        .containsExactlyEntriesOf(
            orderedMap(
                "Skinny-Alarm-Severity", "2",
                "Skinny-Alarm-DisplayMessage", "22: Name=SEP Last=Reset",
                "Skinny-Alarm-Param1", "1",
                "Skinny-Alarm-Param2", "2"));
    assertThat(stations.events.withSubclass("skinny::xml_alarm").get(0).body())
        .isEqualTo("<x-cisco-alarm/>");
  }

  /** R21. */
  @Test
  void beforeRegisterAnythingElseClosesTheConnection() {
    phone.sends(new OffHookMessage(0, 0));

    assertThat(phone.closed()).isTrue();
    assertThat(phone.received()).isEmpty();
    assertThat(stations.calls.told).isEmpty();
  }

  /** R4: the same in memory as on TCP. */
  @Test
  void aConnectionThatDoesNotRegisterIsClosedAfterThirtySeconds() {
    stations.callThread.advance(Duration.ofSeconds(29));
    phone.sends(new AlarmMessage(AlarmSeverity.of(2), "22: Name=SEP Last=Reset", 1, 2));
    assertThat(phone.closed()).isFalse();

    stations.callThread.advance(Duration.ofSeconds(1));

    assertThat(phone.closed()).isTrue();
    stations.callThread.advance(Refusals.COUNTING);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void aTokenForAnUnknownDeviceIsRefused() {
    phone.sends(token("SEPFFFFFFFFFFFF"));

    assertThat(phone.received()).isEqualTo(List.of(new RegisterTokenReject(60)));
    assertThat(phone.closed()).isFalse();
  }

  @Test
  void anSpaPhoneGetsItsTokenAndIsRegisteredByItsAvailableLines() {
    phone.sends(
        new SPARegisterMessage(ALICE, 0, 0, 0, DeviceType.of(80003), 1),
        MemoryPhone.register(ALICE, 80003, 8, 0));
    assertThat(phone.last(SPCPRegisterTokenAck.class).features()).isEqualTo(65535);
    assertThat(phone.dialect()).isEqualTo(Dialect.spcp(8));
    assertThat(phone.dialect().protocol()).isEqualTo(Protocol.SPCP);
    assertThat(stations.calls.told).isEmpty();

    phone.sends(new RegisterAvailableLinesMessage(1));

    assertThat(stations.calls.told).containsExactly("registered " + ALICE);
  }

  @Test
  void unregisterIsAckedAndEndsTheSession() {
    phone.registers(ALICE).sends(new UnregisterMessage(UnregReason.of(0)));

    assertThat(phone.last(UnregisterAckMessage.class).status()).isEqualTo(UnregisterStatus.OK);
    assertThat(phone.closed()).isTrue();
    assertThat(stations.calls.told)
        .containsExactly("registered " + ALICE, "leaves " + ALICE, "lost " + ALICE);
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.profile().phones()).isEmpty();
  }

  @Test
  void aLostConnectionEndsTheSession() {
    phone.registers(ALICE);
    phone.losesItsConnection();
    phone.losesItsConnection();

    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
  }

  @Test
  void aPhoneThatKeepsAliveStaysAndOneThatDoesNotExpires() {
    phone.registers(ALICE);
    int told = phone.last(RegisterAckMessage.class).keepAliveInterval();
    for (int i = 0; i < 10; i++) {
      stations.callThread.advance(Duration.ofSeconds(3L * told));
      phone.sends(new KeepAliveMessage());
    }
    assertThat(phone.closed()).isFalse();
    assertThat(phone.last(KeepAliveAckMessage.class)).isNotNull();

    stations.callThread.advance(Duration.ofSeconds(2L * told));
    phone.sends(new TimeDateReqMessage());
    stations.callThread.advance(Duration.ofSeconds(told).plusNanos(1));

    assertThat(phone.closed()).isTrue();
    assertThat(stations.events.withSubclass("skinny::expire")).hasSize(1);
    assertThat(stations.events.withSubclass("skinny::unregister")).isEmpty();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void whatNobodyHandlesIsCountedAndHarmsNothing() {
    phone
        .registers(ALICE)
        .sends(new UnknownMessage(0xFFFF, Bytes.EMPTY), new UnknownMessage(0x7777, Bytes.EMPTY));

    assertThat(phone.closed()).isFalse();
    assertThat(stations.profile().unhandled()).isEqualTo(Map.of("UnknownMessage", 2L));
  }

  @Test
  void aHandlerThatFailsEndsOnlyItsStep() {
    PhoneUserInterface failing =
        new PhoneUserInterface() {
          @Override
          public void registered(Station station) {
            throw new IllegalStateException("boom");
          }

          @Override
          public void leaves(Station station) {}

          @Override
          public void lost(Station station) {
            // the session may go on
          }

          @Override
          public void receive(Station station, io.thinline.sccp.message.PhoneMessage message) {
            // the session may go on
          }

          @Override
          public boolean idle(Station station) {
            return true;
          }

          @Override
          public void whenIdle(Station station, Runnable task) {
            task.run();
          }
        };
    stations.endpoint.bindPhoneUserInterface(failing);
    stations.callThread.run();
    MemoryPhone other = stations.phone();

    assertThatThrownBy(() -> other.registers(ALICE)).hasMessageContaining(ALICE);

    other.sends(new KeepAliveMessage());
    assertThat(other.last(KeepAliveAckMessage.class)).isNotNull();
  }

  @Test
  void eventsCarryTheHeadersOfModSkinny() {
    phone.sends(MemoryPhone.register(ALICE, 7, 11, 0));

    PbxEvent register = stations.events.withSubclass("skinny::register").get(0);
    assertThat(register.name()).isEqualTo("CUSTOM");
    assertThat(register.headers())
        .containsExactlyEntriesOf(
            orderedMap(
                "Skinny-Profile-Name", "internal",
                "Skinny-Device-Name", ALICE,
                "Skinny-Station-User-Id", "0",
                "Skinny-Station-Instance", "0",
                "Skinny-IP-Address", "10.0.0.7",
                "Skinny-Device-Type", "7",
                "Skinny-Max-Streams", "5",
                "Skinny-Port", "(null)"));
  }

  @Test
  void whenCallHandlingGoesThePhonesAreSentAway() {
    phone.registers(ALICE);
    stations.endpoint.unbindPhoneUserInterface(stations.calls);

    assertThat(phone.closed()).isTrue();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  private static RegisterTokenReq token(String name) {
    return new RegisterTokenReq(
        name, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0);
  }

  private static Map<String, String> orderedMap(String... namesAndValues) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
