package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tap on the hook of a telephone without keys. */
class HookFlashTest {
  private final CallBench bench = new CallBench();
  private final FakePhone phone =
      new ModelPhone(bench, ModelPhone.C7905).registers("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private void flash() {
    phone.does(new HookFlashMessage(0, 0));
  }

  /** In a call with Bob, asked whom to transfer it to. */
  private void consults() {
    bench.talk(phone, bob, "1102");
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
  }

  private void dials(String number) {
    number
        .chars()
        .forEach(
            digit ->
                phone.does(
                    new io.thinline.sccp.message.KeypadButtonMessage(
                        io.thinline.sccp.value.KeyPadButton.of((char) digit).orElseThrow(), 0, 0)));
  }

  @Test
  void takesTheCallThatWaitsAndGoesBackAndForth() {
    bench.talk(phone, bob, "1102");
    carol.does(CallBench.enbloc("1101"));
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.HOLD, CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED, CallState.HOLD);
    phone.does(onHook());
    assertThat(phone.shows.calls.values()).containsExactly(CallState.HOLD);
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED);
  }

  @Test
  void inADialToneOfATransferItCancels() {
    consults();
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED);
  }

  @Test
  void whileTheTargetRingsItCancels() {
    consults();
    dials("1103");
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED);
    assertIdle(carol);
  }

  @Test
  void aTargetThatIsBusyIsLeft() {
    consults();
    dials("9");
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED);
  }

  @Test
  void onceTheTargetHasAnsweredItSwapsThemAndOnHookBringsThemTogether() {
    consults();
    dials("1103");
    carol.does(key(carol, SoftKey.ANSWER));
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.CONNECTED, CallState.HOLD);
    flash();
    assertThat(phone.shows.calls.values()).containsExactly(CallState.HOLD, CallState.CONNECTED);
    phone.does(onHook());
    assertThat(phone.shows.calls).isEmpty();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void idleOrDiallingItMeansNothing() {
    flash();
    assertIdle(phone);
    phone.does(offHook());
    flash();
    assertThat(phone.shows.state()).isEqualTo(CallState.OFF_HOOK);
    dials("1102");
    flash();
    assertThat(phone.shows.state()).isEqualTo(CallState.RING_OUT);
  }
}
