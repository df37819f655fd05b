package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The iDivert key. */
class DiversionTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = phone().registers("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  private ModelPhone phone() {
    return new ModelPhone(bench, ModelPhone.C7960)
        .keys("KeySetRingIn", "SoftkeyAnswer", "SoftkeyEndcall", "SoftkeyDivert")
        .keys("KeySetConnected", "SoftkeyHold", "SoftkeyEndcall", "SoftkeyDivert");
  }

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void theCallerIsSentToVoicemailAndNoAppearanceRingsOn() {
    FakePhone second = phone().registers("SEP00000000000C", "1101");
    bob.does(CallBench.enbloc("1101"));
    assertThat(second.shows.visibleKeys()).contains("Divert");
    second.does(key(second, SoftKey.DIVERT));

    assertThat(bench.pbx.only().endpoint()).isEqualTo("skinny/internal/1102");
    assertThat(bench.pbx.only().told).containsExactly("transfer vmain XML default");
    assertIdle(alice);
    assertIdle(second);
  }

  @Test
  void theNumberOfTheDeviceComesFirst() {
    FakePhone carol = phone().device("ext-voicemail", "5001").registers("SEP00000000000C", "1103");
    bob.does(CallBench.enbloc("1103"));
    carol.does(key(carol, SoftKey.DIVERT));
    assertThat(bench.pbx.only().told).containsExactly("transfer 5001 XML default");
  }

  @Test
  void withoutVoicemailTheDialplanHearsThatNobodyAnswers() {
    FakePhone carol = phone().profile("ext-voicemail", "").registers("SEP00000000000C", "1103");
    bob.does(CallBench.enbloc("1103"));
    FakeSwitch.FakeLeg rings = bench.pbx.living().get(1);
    carol.does(key(carol, SoftKey.DIVERT));
    assertThat(rings.endCause()).contains(Cause.NO_ANSWER);
    assertIdle(carol);
    assertThat(bob.shows.prompt()).isEqualTo("No answer");
  }

  @Test
  void withoutACallerTheDialplanHearsThatNobodyAnswers() {
    FakeSwitch.FakeLeg rings = bench.pbx.offer(null, "internal/1101");
    bench.thread.run();
    alice.does(key(alice, SoftKey.DIVERT));
    assertThat(rings.endCause()).contains(Cause.NO_ANSWER);
    assertIdle(alice);
  }

  @Test
  void inAConversationTheFarPartyIsSentThere() {
    bench.talk(alice, bob, "1102");
    assertThat(alice.shows.visibleKeys()).contains("Divert");
    alice.does(key(alice, SoftKey.DIVERT));
    assertIdle(alice);
    assertThat(bench.pbx.only().endpoint()).isEqualTo("skinny/internal/1102");
    assertThat(bench.pbx.only().told).containsExactly("transfer vmain XML default");
  }

  @Test
  void inAConversationTheKeyIsNotThereWithoutVoicemail() {
    FakePhone carol = phone().profile("ext-voicemail", "").registers("SEP00000000000C", "1103");
    bench.talk(carol, bob, "1102");
    assertThat(carol.shows.visibleKeys()).doesNotContain("Divert");
    carol.does(key(carol, SoftKey.DIVERT));
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
  }
}
