package io.thinline.sccp.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
  @Test
  void aCodeKnowsItsName() {
    assertThat(CallState.OFF_HOOK.name()).isEqualTo("OffHook");
    assertThat(CallState.of(13).name()).isEqualTo("InUseRemotely");
    assertThat(Tone.of(0x24)).isEqualTo(Tone.ALERTING_TONE).hasToString("Alert");
  }

  @Test
  void anUnknownCodeSurvivesUnderItsNumber() {
    assertThat(Tone.of(0x1234)).hasToString("0x1234");
    assertThat(Tone.byName("no such tone")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RingInside,2", "ringinside,2", "INSIDE,2", "RingFlashOnly,5", "RingOff,1"})
  void modSkinnysNamesAreUnderstood(String name, int code) {
    assertThat(RingMode.byName(name)).contains(RingMode.of(code));
  }

  @Test
  void namesOfOtherTablesAreUnderstood() {
    assertThat(RingDuration.byName("RingOnce")).contains(RingDuration.ONCE);
    assertThat(SpeakerMode.byName("SpeakerOff")).contains(SpeakerMode.OFF);
    assertThat(LampMode.byName("Wink")).contains(LampMode.WINK);
    assertThat(Stimulus.byName("Voicemail")).contains(Stimulus.VOICEMAIL);
    assertThat(SoftKeySet.byName("KeySetRingIn")).contains(SoftKeySet.RING_IN);
    assertThat(SoftKeyEvent.byName("SoftkeyNewcall")).contains(SoftKeyEvent.NEW_CALL);
    assertThat(ResetType.byName("DeviceRestart")).contains(ResetType.RESTART);
    assertThat(DeviceType.of(7)).hasToString("Cisco 7960");
    assertThat(CodeNames.of(LampMode.class).names()).startsWith("Off", "On", "Wink");
  }

  @Test
  void keysAreCharacters() {
    assertThat(KeyPadButton.of('*')).contains(KeyPadButton.STAR);
    assertThat(KeyPadButton.of('7').orElseThrow().key()).isEqualTo('7');
    assertThat(KeyPadButton.of(99).key()).isEqualTo('?');
  }

  @Test
  void addressesAreTheJdksAddresses() throws Exception {
    InetAddress ipv4 = InetAddress.getByName("192.0.2.5");
    InetAddress ipv6 = InetAddress.getByName("2001:db8::1");
    assertThat(MediaAddress.of(ipv4)).hasToString("192.0.2.5");
    assertThat(MediaAddress.of(ipv4).toInetAddress()).isEqualTo(ipv4);
    assertThat(MediaAddress.of(ipv6).toInetAddress()).isEqualTo(ipv6);
    assertThat(MediaAddress.NONE).hasToString("0.0.0.0");
  }

  @Test
  void bytesDoNotChangeAndCompareByContent() {
    byte[] source = {1, 2, 3};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.hex("010203")).hasToString("010203");
  }
}
