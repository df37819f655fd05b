package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may register, and what the one who may not is told. */
class AdmissionTest {
  private static final String UNKNOWN = "SEPFFFFFFFFFFFF";

  private final TestStations stations = new TestStations();

  @BeforeEach
  void aliceMayComeFromHerNetworksOnly() {
    restrict(
        ALICE, Map.of("skinny-permit", "10.1.0.0/16, 2001:db8::/32", "skinny-deny", "10.1.9.9"));
  }

  private void restrict(String device, Map<String, String> parameters) {
    stations.directory.add(TestStations.device(device, parameters, TestStations.aliceButtons()));
  }

  private MemoryPhone from(String address, String certifiedName) {
    return new MemoryPhone(
        stations.profile(), new InetSocketAddress(address, 50_000), certifiedName);
  }

  private MemoryPhone from(String address) {
    return from(address, null);
  }

  private List<PbxEvent> refused() {
    stations.callThread.run();
    return stations.events.withSubclass("thinline::registration_refused");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, true",
    "2001:db8::7, true",
    "10.2.0.1, false",
    "10.1.9.9, false",
    "2001:db9::7, false"
  })
  void aDeviceWithAddressListsRegistersFromThereOnly(String address, boolean permitted) {
    MemoryPhone phone = from(address).registers(ALICE);

    assertThat(phone.session().registered()).isEqualTo(permitted);
    assertThat(phone.closed()).isEqualTo(!permitted);
  }

  @Test
  void anAddressListThatIsWrittenWrongOpensNoDoor() {
    restrict(ALICE, Map.of("skinny-permit", "the office"));

    assertThat(from("10.1.2.3").registers(ALICE).closed()).isTrue();
  }

  /** R19: somebody who knows the name of a phone pretends to be it. */
  @Test
  void aSpoofedRegisterFromElsewhereIsRefusedAndTheRealPhoneStays() {
    MemoryPhone real = from("10.1.2.3").registers(ALICE);
    MemoryPhone spoofed = from("192.0.2.66").registers(ALICE);

    assertThat(spoofed.closed()).isTrue();
    assertThat(real.closed()).isFalse();
    assertThat(real.session().registered()).isTrue();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE);
    assertThat(refused()).singleElement();
    assertThat(refused().get(0).headers())
        .containsEntry("Skinny-Profile-Name", "internal")
        .containsEntry("Skinny-Device-Name", ALICE)
        .containsEntry("Skinny-IP-Address", "192.0.2.66")
        .containsEntry("Skinny-Reason", "device-address")
        .containsEntry("Skinny-Count", "1");
  }

  /** R19: the same with a certificate of one's own. */
  @ParameterizedTest
  @CsvSource({
    "SEP0011AABB0002, true",
    "CP-7961G-SEP0011AABB0002, true",
    "CP-7961G-SEP0011AABB0001, false",
    "SEP0011AABB0001, false",
    ", true"
  })
  void aCertificateIsGoodForTheDeviceItNames(String certified, boolean permitted) {
    MemoryPhone phone = from("192.0.2.10", certified).registers(BOB);

    assertThat(phone.session().registered()).isEqualTo(permitted);
    assertThat(stations.profile().refusals().counts())
        .isEqualTo(permitted ? Map.of() : Map.of("certificate", 1L));
  }

  /** R37: whatever the reason, a stranger sees the same, at the same moment. */
  @Test
  void everyRefusalLooksTheSame() {
    MemoryPhone unknown = from("10.1.2.3").registers(UNKNOWN);
    MemoryPhone elsewhere = from("192.0.2.66").registers(ALICE);
    MemoryPhone uncertified = from("10.1.2.3", "SEP999999999999").registers(ALICE);
    MemoryPhone improper = from("10.1.2.3").registers("../../etc");
    MemoryPhone absurd = from("10.1.2.3").sends(MemoryPhone.register(ALICE, 7, 99, 0));

    assertThat(List.of(unknown, elsewhere, uncertified, improper, absurd))
        .allMatch(MemoryPhone::closed)
        .allSatisfy(
            phone ->
                assertThat(phone.received())
                    .isEqualTo(List.of(new RegisterRejectMessage("Device not found"))));
    assertThat(refused())
        .extracting(event -> event.headers().get("Skinny-Reason"))
        .containsExactly(
            "unknown-device", "device-address", "certificate", "device-name", "protocol-version");
  }

  /** R37: so it is with tokens. */
  @Test
  void aTokenIsRefusedTheSameWayForUnknownAndForbiddenDevices() {
    MemoryPhone unknown = from("10.1.2.3").sends(token(UNKNOWN));
    MemoryPhone elsewhere = from("192.0.2.66").sends(token(ALICE));

    assertThat(unknown.received()).isEqualTo(List.of(new RegisterTokenReject(60)));
    assertThat(elsewhere.received()).isEqualTo(List.of(new RegisterTokenReject(60)));
  }

  /** A person reads it on a display of 32 bytes, the last one ends the text. */
  @Test
  void theTextOfARefusalFitsTheMessage() {
    stations.endpoint.unbindDirectoryService(stations.directory);
    MemoryPhone notReady = from("10.1.2.3").registers(ALICE);
    stations.endpoint.bindDirectoryService(stations.directory);
    stations.callThread.run();
    MemoryPhone unknown = from("10.1.2.3").registers(UNKNOWN);

    for (MemoryPhone phone : List.of(notReady, unknown)) {
      assertThat(phone.last(RegisterRejectMessage.class).text().getBytes(StandardCharsets.US_ASCII))
          .hasSizeBetween(1, 31);
    }
  }

  @Test
  void aStrangerWhoTriesNameAfterNameIsToldOnceAndThenByNumber() {
    for (int i = 0; i < 500; i++) {
      from("192.0.2.66").registers(String.format("SEP%012X", i));
    }
    assertThat(refused()).hasSize(1);

    stations.callThread.advance(Refusals.COUNTING);

    assertThat(refused())
        .extracting(event -> event.headers().get("Skinny-Count"))
        .containsExactly("1", "499");
    assertThat(stations.profile().refusals().counts()).isEqualTo(Map.of("unknown-device", 500L));
    assertThat(stations.profile().refusals().recent())
        .first()
        .satisfies(told -> assertThat(told.count()).isEqualTo(499));
  }

  @Test
  void controlCharactersOfAStrangerReachNoEvent() {
    from("192.0.2.66").registers("SEP\n\u001b[2J");

    assertThat(refused().get(0).headers().values()).allMatch(text -> text.matches("[ -~]*"));
  }

  private static RegisterTokenReq token(String name) {
    return new RegisterTokenReq(
        name, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0);
  }
}
