package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.sccp.message.CallSelectStatMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Stimulus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several calls a person sees, and which one his keys mean. */
class SeveralCallsTest {
  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  private void connected(int call) {
    desk.server.callState(call, CallState.OFF_HOOK);
    desk.server.callState(call, CallState.CONNECTED);
    desk.server.select(1, call, SoftKeySet.CONNECTED, -1);
  }

  private void held(int call) {
    desk.server.callState(call, CallState.HOLD);
    desk.server.select(1, call, SoftKeySet.ON_HOLD, -1);
  }

  private void rings(int call) {
    desk.server.callState(call, CallState.RING_IN);
    desk.server.select(1, call, SoftKeySet.RING_IN, -1);
  }

  private int highlighted() {
    return desk.screen().highlighted();
  }

  @Test
  void aRingingCallDoesNotStealTheKeysOfTheActiveOne() {
    connected(7);
    rings(8);
    assertThat(highlighted()).isEqualTo(7);
    assertThat(desk.screen().softKeys()).extracting(SoftKey::label).contains("EndCall");
    assertThat(desk.screen().call(8).orElseThrow().softKeys())
        .extracting(SoftKey::label)
        .containsExactly("Answer");
  }

  @Test
  void aRingingCallTakesTheKeysWhenTheOthersAreHeld() {
    connected(7);
    held(7);
    assertThat(highlighted()).isEqualTo(7);
    rings(8);
    assertThat(highlighted()).isEqualTo(8);
    rings(9);
    assertThat(highlighted()).isEqualTo(8);
  }

  @Test
  void theUserMovesTheHighlightAndTheKeysGoToThatCall() {
    connected(7);
    rings(8);
    desk.time.run();
    desk.phone.down().join();
    assertThat(highlighted()).isEqualTo(8);
    desk.phone.down().join();
    assertThat(highlighted()).isEqualTo(8);
    desk.phone.softKey("Answer").join();
    desk.phone.up().join();
    assertThat(highlighted()).isEqualTo(7);
    desk.phone.select(8).join();
    assertThat(highlighted()).isEqualTo(8);
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(new SoftKeyEventMessage(SoftKeyEvent.ANSWER, 1, 8));
    assertThatThrownBy(() -> desk.phone.select(9).join()).hasMessageContaining("no call 9");
  }

  @Test
  void theCallThatBecomesActiveTakesTheHighlightAndWhenItEndsTheOtherHasIt() {
    connected(7);
    held(7);
    connected(8);
    assertThat(highlighted()).isEqualTo(8);
    desk.server.callState(8, CallState.ON_HOOK);
    assertThat(highlighted()).isEqualTo(7);
    desk.server.callState(7, CallState.CONNECTED);
    desk.server.callState(7, CallState.ON_HOOK);
    assertThat(highlighted()).isZero();
  }

  @Test
  void digitsGoToTheActiveCallWhateverIsHighlighted() {
    connected(7);
    rings(8);
    desk.time.run();
    desk.phone.select(8).join();
    desk.phone.digit('5').join();
    assertThat(desk.screen().call(7).orElseThrow().digits()).isEqualTo("5");
  }

  @Test
  void aMarkedCallShowsItsMark() {
    connected(7);
    desk.server.send(new CallSelectStatMessage(1, 7, 1));
    assertThat(desk.screen().call(7).orElseThrow().marked()).isTrue();
    assertThat(desk.screen().text()).contains("marked, line 1");
    desk.server.send(new CallSelectStatMessage(0, 7, 1));
    assertThat(desk.screen().call(7).orElseThrow().marked()).isFalse();
  }

  @Test
  void whatIsVisibleCanBePressedAndNothingElseIsVisible() {
    connected(7);
    rings(8);
    desk.time.run();
    List<Key> keys = desk.phone.visibleKeys();
    assertThat(keys)
        .contains(
            new Key.Line(2),
            new Key.SpeedDial(1),
            new Key.Fixed(Stimulus.SERVICE_URL, 1),
            new Key.Fixed(Stimulus.VOICEMAIL, 0),
            new Key.Digit('#'),
            new Key.Highlight(8),
            Key.Hand.LIFT_HANDSET,
            Key.Hand.SPEAKER,
            Key.Hand.DOWN)
        .doesNotContain(Key.Hand.HANG_UP, Key.Hand.HOOK_FLASH, new Key.Line(3));
    assertThat(keys)
        .filteredOn(Key.Soft.class::isInstance)
        .extracting(Key::label)
        .containsExactly("Hold", "EndCall", "Trnsfer");
    for (Key key : keys) {
      desk.phone.select(7).join();
      desk.phone.press(key).join();
      desk.time.run();
    }
    assertThat(desk.server.received).hasSizeGreaterThan(keys.size() - 6);
  }

  @Test
  void aPhoneWithoutAListOfCallsNamesNone() {
    PhoneOnADesk old = new PhoneOnADesk(PhoneSettings.model("7905").orElseThrow().apply("SEP1"));
    old.server.version = 8;
    old.server.template = ScriptedServer.template(new ButtonDefinition(1, ButtonType.HOLD), 11);
    old.server.answers.put(VersionReqMessage.class, (s, m) -> s.send(new VersionMessage("")));
    old.register();
    old.server.callState(7, CallState.RING_IN);
    old.server.select(1, 7, SoftKeySet.RING_IN, -1);
    old.time.run();
    old.phone.softKey("Answer").join();
    old.time.run();
    assertThat(old.server.received)
        .containsExactly(new SoftKeyEventMessage(SoftKeyEvent.ANSWER, 0, 0));
    assertThatThrownBy(() -> old.phone.up().join()).hasMessageContaining("no list of calls");
    assertThat(old.phone.visibleKeys()).doesNotContain(Key.Hand.UP);
  }
}
