package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones that are with another server and ask whether they may come. */
class TokenTest {
  private final TestStations stations = new TestStations();
  private final MemoryPhone phone = stations.phone();

  private static RegisterTokenReq token(String name) {
    return new RegisterTokenReq(
        name, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0);
  }

  private static PhoneMessage spcpToken(String name) {
    return new SPARegisterMessage(name, 0, 0, 0, DeviceType.of(80_003), 1);
  }

  /** ALICE ends in 1, BOB in 2. */
  @ParameterizedTest
  @CsvSource({
    "accept, true, true",
    "reject, false, false",
    "odd, true, false",
    "even, false, true"
  })
  void thePolicyDecidesWhichPhonesMayCome(String policy, boolean alice, boolean bob) {
    stations.set(AdmissionParameters.TOKEN_POLICY, policy);
    stations.set(AdmissionParameters.TOKEN_BACKOFF, "45");

    assertThat(phone.sends(token(ALICE)).received()).isEqualTo(List.of(answer(alice)));
    assertThat(phone.sends(token(BOB)).received()).isEqualTo(List.of(answer(bob)));
    assertThat(phone.closed()).isFalse();
    assertThat(stations.profile().refusals().counts()).isEmpty();
  }

  private static Object answer(boolean granted) {
    return granted ? new RegisterTokenAck() : new RegisterTokenReject(45);
  }

  @ParameterizedTest
  @CsvSource({
    "SEP00000000000A, false",
    "SEP00000000000B, true",
    "ATA00000000000F, true",
    "operator-, true"
  })
  void theLastDigitOfANameIsHexadecimal(String name, boolean odd) {
    stations.directory.add(TestStations.device(name, Map.of(), List.of()));
    stations.set(AdmissionParameters.TOKEN_POLICY, "odd");

    assertThat(phone.sends(token(name)).received())
        .isEqualTo(List.of(odd ? new RegisterTokenAck() : new RegisterTokenReject(60)));
  }

  @Test
  void spcpPhonesAreToldByTheSameRules() {
    stations.set(AdmissionParameters.TOKEN_POLICY, "even");

    assertThat(phone.sends(spcpToken(ALICE)).received())
        .isEqualTo(List.of(new SPCPRegisterTokenReject(60)));
    assertThat(phone.sends(spcpToken("SEPFFFFFFFFFFFF")).received())
        .isEqualTo(List.of(new SPCPRegisterTokenReject(60)));
    assertThat(phone.sends(spcpToken(BOB)).received())
        .isEqualTo(List.of(new SPCPRegisterTokenAck(65535)));
  }

  @Test
  void whileTheServerIsNotReadyPhonesStayWhereTheyAreAndComeBackSpread() {
    stations.endpoint.unbindDirectoryService(stations.directory);
    Set<Integer> seconds = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      MemoryPhone other = stations.phone().sends(token(ALICE));
      seconds.add(other.last(RegisterTokenReject.class).waitTimeBeforeNextReq());
    }

    assertThat(seconds).hasSizeGreaterThan(40).allMatch(wait -> wait >= 60 && wait <= 120);
  }

  /** R22: by default nobody is turned away. */
  @Test
  void aServerThatIsBusyTellsPhonesOfOtherServersToComeLaterIfItIsMeantTo() {
    stations.phone().sends(MemoryPhone.register(BOB, 7, 11, 0));
    assertThat(phone.sends(token(ALICE)).received()).isEqualTo(List.of(new RegisterTokenAck()));

    stations.set(AdmissionParameters.TOKEN_BUSY, "1");
    phone.sends(token(ALICE));
    assertThat(phone.last(RegisterTokenReject.class).waitTimeBeforeNextReq()).isBetween(60, 120);

    phone.received();
    stations.callThread.advance(Patience.QUIET_COMPLETES);
    assertThat(phone.sends(token(ALICE)).received()).isEqualTo(List.of(new RegisterTokenAck()));
  }

  @Test
  void aRefusedPhoneKeepsItsConnectionUntilItMayAskAgain() {
    stations.set(AdmissionParameters.TOKEN_POLICY, "reject");
    stations.set(AdmissionParameters.TOKEN_BACKOFF, "1000");
    phone.sends(token(ALICE));
    stations.callThread.advance(Duration.ofSeconds(1000));
    assertThat(phone.closed()).isFalse();

    phone.sends(token(ALICE));
    stations.callThread.advance(Duration.ofSeconds(1029));
    assertThat(phone.closed()).isFalse();
    stations.callThread.advance(Duration.ofSeconds(2));
    assertThat(phone.closed()).isTrue();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void aPhoneWithATokenHasTimeToLeaveItsServer() {
    phone.sends(new KeepAliveMessage(), token(ALICE));
    stations.callThread.advance(Duration.ofSeconds(90));
    phone.registers(ALICE);

    assertThat(phone.session().registered()).isTrue();
  }
}
