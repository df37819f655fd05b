package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Phones on real TCP, hearing each other over real UDP. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OverTheWireTest {
  private final RealPbx pbx = new RealPbx();

  @AfterEach
  void stop() throws InterruptedException {
    pbx.stop();
  }

  @Test
  void twoPhonesHearEachOther() {
    SoftPhone alice = pbx.registers(PhoneSettings.cisco7960("SEP001120AABBCC"));
    SoftPhone bob = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB02"));
    alice.tone(440);
    bob.tone(660);

    alice.goOffHook().join();
    "1102".chars().forEach(digit -> alice.digit((char) digit).join());
    await().until(() -> bob.screen().has(CallState.RING_IN));
    bob.softKey("Answer").join();

    await().until(() -> alice.heard().hertz() == 660 && bob.heard().hertz() == 440);
    bob.softKey("EndCall").join();
    await().until(() -> bob.screen().idle() && alice.screen().calls().isEmpty());
    alice.goOnHook();
    await().until(() -> alice.screen().idle());
    assertThat(pbx.legs()).isZero();
    assertNoBreaches(alice, bob);
  }

  @Test
  void everyClassOfPhoneRegisters() {
    for (String model : PhoneSettings.models()) {
      SoftPhone phone =
          pbx.registers(PhoneSettings.model(model).orElseThrow().apply("SEP001120AABBCC"));
      assertThat(phone.settledBreaches().join()).as(model).isEmpty();
      phone.close();
    }
  }

  @Test
  void digitsInOneBurstAreAllHeard() {
    SoftPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
    SoftPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));

    for (int call = 0; call < 20; call++) {
      alice.goOffHook();
      alice.dial("1102");
      await().until(() -> bob.screen().has(CallState.RING_IN));
      alice.goOnHook();
      await().until(() -> alice.screen().idle() && bob.screen().idle());
    }

    assertNoBreaches(alice, bob);
  }

  @Test
  void aSecondRegistrationReplacesTheFirst() {
    SoftPhone first = pbx.registers(PhoneSettings.cisco7960("SEP001120AABBCC"));

    SoftPhone second = pbx.unregisteredElsewhere(PhoneSettings.cisco7960("SEP001120AABBCC"));
    second.register();
    first.whenever(screen -> !screen.registered()).thenRun(first::close);

    await().until(() -> !first.screen().registered() && second.screen().registered());
  }

  @Test
  void anUnknownPhoneIsRejectedAndReadsWhy() {
    SoftPhone stranger = pbx.unregistered(PhoneSettings.cisco7960("SEP0000DEADBEEF"));

    stranger.register();

    await().until(() -> !stranger.screen().notice().isEmpty());
    assertThat(stranger.screen().notice()).contains("Device not found");
  }

  @Test
  void aBadLengthClosesOnlyItsOwnConnection() throws IOException {
    SoftPhone alice = pbx.registers(PhoneSettings.cisco7960("SEP001120AABBCC"));
    try (Socket garbage = new Socket(pbx.address().getAddress(), pbx.address().getPort())) {
      garbage.getOutputStream().write(new byte[] {-1, -1, -1, -1, 0, 0, 0, 0});
      InputStream answer = garbage.getInputStream();
      assertThat(answer.read()).isEqualTo(-1);
    }

    Screen before = alice.screen();
    alice.goOffHook().join();
    await().until(() -> alice.screen().has(CallState.OFF_HOOK));
    assertThat(before.registered()).isTrue();
  }

  private static void assertNoBreaches(SoftPhone... phones) {
    for (SoftPhone phone : List.of(phones)) {
      assertThat(phone.settledBreaches().join()).isEmpty();
    }
  }
}
