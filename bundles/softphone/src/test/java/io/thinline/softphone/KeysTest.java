package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.sccp.message.BackSpaceReqMessage;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Stimulus;
import org.junit.jupiter.api.Test;

class KeysTest {
  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  private void offHookOnLine(int line) {
    desk.phone.goOffHook().join();
    desk.server.callState(7, CallState.OFF_HOOK, line);
    desk.server.select(line, 7, SoftKeySet.OFF_HOOK, -1);
    desk.time.run();
  }

  @Test
  void onlyVisibleKeysCanBePressed() {
    desk.phone.softKey("NewCall").join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(new SoftKeyEventMessage(SoftKeyEvent.NEW_CALL, 0, 0));
    assertThatThrownBy(() -> desk.phone.softKey("Answer").join())
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shows no soft key \"Answer\", but [Redial, NewCall, CFwdALL]");
  }

  @Test
  void aMaskedKeyIsNotThere() {
    desk.server.select(0, 0, SoftKeySet.ON_HOOK, 0b101);
    assertThat(desk.screen().softKeys())
        .extracting(SoftKey::label)
        .containsExactly("Redial", "CFwdALL");
    assertThatThrownBy(() -> desk.phone.softKey("NewCall").join())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void keysOfACallCarryItsReference() {
    offHookOnLine(1);
    desk.phone.softKey("EndCall").join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            new OffHookMessage(0, 0), new SoftKeyEventMessage(SoftKeyEvent.END_CALL, 1, 7));
  }

  @Test
  void oldPhonesSayTheButtonWhereNewOnesSayTheLine() {
    offHookOnLine(2);
    desk.phone.digit('5').join();
    desk.phone.goOnHook().join();
    desk.time.run();
    assertThat(desk.server.received)
        .contains(new KeypadButtonMessage(KeyPadButton.DIGIT_5, 3, 7), new OnHookMessage(3, 7));
  }

  @Test
  void newPhonesSayTheLineAndHangUpWithZeros() {
    PhoneOnADesk modern = new PhoneOnADesk(PhoneSettings.cisco7961("SEP001120AABBCC"));
    modern.server.version = 17;
    modern.register();
    modern.phone.goOffHook().join();
    modern.server.callState(7, CallState.OFF_HOOK, 2);
    modern.server.select(2, 7, SoftKeySet.OFF_HOOK, -1);
    modern.time.run();
    modern.phone.digit('#').join();
    modern.phone.goOnHook().join();
    modern.time.run();
    assertThat(modern.server.received)
        .containsExactly(
            new OffHookMessage(0, 0),
            new KeypadButtonMessage(KeyPadButton.POUND, 2, 7),
            new OnHookMessage(0, 0));
  }

  @Test
  void buttonsAndNumbersOfACallList() {
    desk.phone.lineKey(2).join();
    desk.phone.speedDial(1).join();
    desk.phone.enbloc("1102").join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            new StimulusMessage(Stimulus.LINE, 2, 0, 0),
            new StimulusMessage(Stimulus.SPEED_DIAL, 1, 0, 0),
            new EnblocCallMessage(DirectoryNumber.of("1102"), 0));
    assertThatThrownBy(() -> desk.phone.lineKey(3).join()).hasMessageContaining("no Line button 3");
    assertThatThrownBy(() -> desk.phone.digit('x').join()).hasMessageContaining("key 'x'");
  }

  @Test
  void aHandsetIsLiftedOnce() {
    desk.phone.goOffHook().join();
    assertThatThrownBy(() -> desk.phone.goOffHook().join()).hasMessageContaining("lifted already");
    desk.phone.goOnHook().join();
    assertThatThrownBy(() -> desk.phone.goOnHook().join()).hasMessageContaining("on hook already");
  }

  @Test
  void keysOfAPhoneWithoutServerAreDead() {
    desk.server.close();
    desk.time.run();
    assertThatThrownBy(() -> desk.phone.digit('1').join()).hasMessageContaining("keys are dead");
  }

  @Test
  void backspaceTakesTheLastDigitFromTheDisplay() {
    offHookOnLine(1);
    desk.phone.dial("12").join();
    desk.server.send(new BackSpaceReqMessage(1, 7));
    assertThat(desk.screen().calls().get(0).digits()).isEqualTo("1");
  }
}
