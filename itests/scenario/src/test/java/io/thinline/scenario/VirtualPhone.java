package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftKey;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.VirtualMediaPlane;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A phone and the hand that works it; after each key everything that follows at once has happened.
 */
record VirtualPhone(VirtualPbx pbx, SoftPhone soft, VirtualMediaPlane plane) {

  VirtualPhone goesOffHook() {
    return does(soft.goOffHook());
  }

  VirtualPhone goesOnHook() {
    return does(soft.goOnHook());
  }

  /** Leaves the phone on hook, whatever it is doing. */
  VirtualPhone hangsUp() {
    return screen().handset() || screen().speaker() ? goesOnHook() : this;
  }

  VirtualPhone dials(String number) {
    return does(soft.dial(number));
  }

  VirtualPhone presses(String softKey) {
    return does(soft.softKey(softKey));
  }

  /** A key of the call that is in this state. */
  VirtualPhone presses(String softKey, CallState of) {
    int reference =
        screen()
            .callIn(of)
            .orElseThrow(() -> new AssertionError(of + " on\n" + screen().text()))
            .callReference();
    return does(soft.softKey(softKey, reference));
  }

  /** A key that is printed on the phone. */
  VirtualPhone presses(Stimulus key) {
    return does(soft.press(key, 0));
  }

  VirtualPhone pressesLine(int instance) {
    return does(soft.lineKey(instance));
  }

  VirtualPhone pressesSpeedDial(int instance) {
    return does(soft.speedDial(instance));
  }

  VirtualPhone dialsEnbloc(String number) {
    return does(soft.enbloc(number));
  }

  VirtualPhone losesItsConnection() {
    return does(soft.loseConnection());
  }

  Screen screen() {
    return soft.screen();
  }

  boolean hears(VirtualPhone other) {
    return other.plane.isHeardBy(plane);
  }

  List<String> softKeys() {
    return screen().softKeys().stream().map(SoftKey::label).toList();
  }

  VirtualPhone shows(CallState state) {
    assertThat(screen().has(state)).as(() -> state + " on\n" + screen().text()).isTrue();
    return this;
  }

  VirtualPhone showsPrompt(String text) {
    assertThat(screen().calls())
        .as(() -> screen().text())
        .anySatisfy(call -> assertThat(call.prompt()).contains(text));
    return this;
  }

  VirtualPhone lacks(CallState state) {
    assertThat(screen().has(state)).as(() -> state + " on\n" + screen().text()).isFalse();
    return this;
  }

  /** Of any call it shows. */
  VirtualPhone showsParty(String text) {
    assertThat(screen().calls())
        .as(() -> screen().text())
        .anySatisfy(call -> assertThat(call.parties().toString()).contains(text));
    return this;
  }

  VirtualPhone plays(Tone tone) {
    assertThat(screen().tone()).as(() -> screen().text()).isEqualTo(tone);
    return this;
  }

  VirtualPhone rings() {
    assertThat(screen().ringing()).as(() -> screen().text()).isTrue();
    return shows(CallState.RING_IN);
  }

  /** Each hears the other. */
  VirtualPhone talksTo(VirtualPhone other) {
    assertThat(hears(other)).as(() -> this + " hears " + other + "\n" + screen().text()).isTrue();
    assertThat(other.hears(this)).as(() -> other + " hears " + this).isTrue();
    shows(CallState.CONNECTED);
    other.shows(CallState.CONNECTED);
    return this;
  }

  VirtualPhone hearsNobody() {
    assertThat(plane.receiving()).as(() -> screen().text()).isEmpty();
    assertThat(plane.transmitting()).as(() -> screen().text()).isEmpty();
    return this;
  }

  /** Its handset may still lie beside it. */
  VirtualPhone hasNoCall() {
    assertThat(screen().calls()).as(() -> screen().text()).isEmpty();
    assertThat(screen().tone()).as(() -> screen().text()).isEqualTo(Tone.SILENCE);
    return hearsNobody();
  }

  VirtualPhone isIdle() {
    assertThat(screen().idle()).as(() -> screen().text()).isTrue();
    return this;
  }

  private VirtualPhone does(CompletableFuture<Void> key) {
    key.join();
    pbx.time.run();
    return this;
  }

  @Override
  public String toString() {
    return soft.name();
  }
}
