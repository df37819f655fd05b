package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R22: all phones of a house come back in the same moment, as after a power cut. */
class MassReturnTest {
  private static final int PHONES = 2000;

  private final TestStations stations = new TestStations();
  private final List<String> names = new ArrayList<>();

  MassReturnTest() {
    for (int i = 0; i < PHONES; i++) {
      String name = String.format("SEP0020%08X", i);
      names.add(name);
      String number = Integer.toString(3000 + i);
      stations.directory.add(
          TestStations.device(
              name, Map.of(), List.of(TestStations.line(1, number, "Line", "Phone"))));
    }
  }

  /**
   * All connect, then all register, then all ask: every step of one crosses those of the others.
   */
  private List<MemoryPhone> allAtOnce() {
    List<MemoryPhone> phones = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      phones.add(new MemoryPhone(stations.profile(), 10_000 + i));
    }
    for (int i = 0; i < PHONES; i++) {
      phones.get(i).sends(MemoryPhone.register(names.get(i), 7, 11, 0));
    }
    phones.forEach(phone -> phone.sends(new SoftKeySetReqMessage(), new TimeDateReqMessage()));
    return phones;
  }

  @Test
  void twoThousandPhonesInTheSameSecondAllRegisterWithoutOneRefusal() {
    List<MemoryPhone> phones = allAtOnce();
    stations.callThread.run();

    assertThat(phones).allMatch(phone -> phone.session().registered());
    assertThat(stations.profile().phones()).hasSize(PHONES);
    assertThat(stations.profile().refusals().counts()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::register")).hasSize(PHONES);
  }

  @Test
  void whenTheirOldConnectionsAreNotYetKnownToBeDeadAllStillGetIn() {
    List<MemoryPhone> before = allAtOnce();
    List<MemoryPhone> after = allAtOnce();
    stations.callThread.run();

    assertThat(before).allMatch(MemoryPhone::closed);
    assertThat(after).allMatch(phone -> phone.session().registered());
    assertThat(stations.profile().connections()).isEqualTo(PHONES);
    assertThat(stations.profile().refusals().counts()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(PHONES);
  }

  @Test
  void afterwardsTheirKeepalivesAreSpread() {
    long[] perSecond = new long[61];
    for (MemoryPhone phone : allAtOnce()) {
      perSecond[phone.last(RegisterAckMessage.class).keepAliveInterval()]++;
    }
    for (int second = 0; second < perSecond.length; second++) {
      assertThat(perSecond[second])
          .as("phones that speak in second %d", second)
          .isLessThan(PHONES / 10);
    }
  }

  @Test
  void phonesOnABackupServerAllGetTheirTokens() {
    for (String name : names) {
      MemoryPhone phone =
          stations
              .phone()
              .sends(
                  new KeepAliveMessage(),
                  new RegisterTokenReq(
                      name, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0));
      assertThat(phone.saw(new RegisterTokenAck())).isTrue();
    }
  }

  @Test
  void whenAllLosePowerAgainNothingIsLeft() {
    allAtOnce();
    stations.callThread.advance(Duration.ofSeconds(181));

    assertThat(stations.profile().connections()).isZero();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::expire")).hasSize(PHONES);
  }
}
