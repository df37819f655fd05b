package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetMicroModeMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.PortHandling;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several calls, hold, waiting and transfer: what is wrong there, and what is right. */
class StrictnessTest {
  private static final int CALL = 7;

  private static Arguments when(String expected, Consumer<ScriptedServer> wrong) {
    return Arguments.of(expected, wrong);
  }

  private static void tone(ScriptedServer s, Tone tone, int call) {
    s.send(new StartToneMessage(tone, ToneDirection.USER, 1, call));
  }

  private static void lamp(ScriptedServer s, LampMode mode) {
    s.send(new SetLampMessage(Stimulus.LINE, 1, mode));
  }

  private static void open(ScriptedServer s) {
    s.send(OpenReceiveChannel.audio(CALL, 70, CALL, Codec.G711_ULAW_64K, 20, 0));
  }

  private static void talks(ScriptedServer s) {
    s.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    lamp(s, LampMode.ON);
    s.callState(CALL, CallState.OFF_HOOK);
    s.callState(CALL, CallState.CONNECTED);
    s.callInfo(CALL, "1101", "1102");
    s.select(1, CALL, SoftKeySet.CONNECTED, -1);
    s.send(new ActivateCallPlaneMessage(1));
    open(s);
  }

  private static void holds(ScriptedServer s) {
    talks(s);
    s.send(new CloseReceiveChannel(CALL, 70, CALL, PortHandling.of(0)));
    lamp(s, LampMode.WINK);
    s.callState(CALL, CallState.HOLD);
    s.select(1, CALL, SoftKeySet.ON_HOLD, -1);
    s.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
  }

  private static void rings(ScriptedServer s, int call) {
    s.callState(call, CallState.RING_IN);
    s.callInfo(call, "1103", "1101");
    s.select(1, call, SoftKeySet.RING_IN, -1);
    lamp(s, LampMode.BLINK);
  }

  static Stream<Arguments> wrongAtOnce() {
    return Stream.of(
        when(
            "OpenReceiveChannel for call 7 (Hold)",
            s -> {
              s.callState(CALL, CallState.HOLD);
              open(s);
            }),
        when(
            "CallState RingIn comes straight after call 7 (Connected)",
            s -> {
              s.callState(CALL, CallState.CONNECTED);
              s.callState(CALL, CallState.RING_IN);
            }),
        when(
            "CallState RingOut comes straight after call 7 (OffHook)",
            s -> {
              s.callState(CALL, CallState.OFF_HOOK);
              s.callState(CALL, CallState.RING_OUT);
            }),
        when(
            "CallWaitTone without an active call",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              tone(s, Tone.CALL_WAITING_TONE, 0);
            }),
        when(
            "CallWaitTone on call 7 (RingIn), which is not active",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              tone(s, Tone.CALL_WAITING_TONE, CALL);
            }),
        when("tone 55555 does not exist", s -> tone(s, Tone.of(55_555), 0)),
        when("microphone mode 0 does not exist", s -> s.send(new SetMicroModeMessage(OnOff.of(0)))),
        when(
            "KeypadButton for unknown call 9",
            s -> s.send(new KeypadButtonMessage(KeyPadButton.DIGIT_1, 1, 9))));
  }

  @ParameterizedTest
  @MethodSource("wrongAtOnce")
  void aWrongMessageIsABreach(String expected, Consumer<ScriptedServer> wrong) {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    wrong.accept(desk.server);
    desk.time.run();
    assertThat(desk.phone.breaches()).singleElement().asString().contains(expected);
  }

  static Stream<Arguments> wrongWhenItLasts() {
    return Stream.of(
        when(
            "the lamp of line 1 is On with [call 7 (Hold)], not [Wink]",
            s -> {
              holds(s);
              lamp(s, LampMode.ON);
            }),
        when(
            "the lamp of line 1 is On with [call 7 (Connected), call 8 (RingIn)], not [Blink]",
            s -> {
              talks(s);
              rings(s, 8);
              lamp(s, LampMode.ON);
            }),
        when(
            "the speaker was left on without an active call",
            s -> {
              holds(s);
              s.send(new SetSpeakerModeMessage(SpeakerMode.ON));
            }),
        when(
            "the call plane of line 2 is active, not that of call 7 (Connected)",
            s -> {
              talks(s);
              s.send(new ActivateCallPlaneMessage(2));
            }),
        when(
            "BusyTone was left on in call 7 (Connected)",
            s -> {
              talks(s);
              tone(s, Tone.LINE_BUSY_TONE, CALL);
            }));
  }

  @ParameterizedTest
  @MethodSource("wrongWhenItLasts")
  void whatStaysWrongIsABreach(String expected, Consumer<ScriptedServer> wrong) {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    wrong.accept(desk.server);
    desk.passSeconds(1);
    assertThat(desk.phone.breaches()).isEmpty();
    desk.passSeconds(2);
    assertThat(desk.phone.breaches()).singleElement().asString().contains(expected);
  }

  static Stream<Arguments> right() {
    return Stream.of(
        when("hold", StrictnessTest::holds),
        when(
            "resume",
            s -> {
              holds(s);
              s.send(new SetSpeakerModeMessage(SpeakerMode.ON));
              lamp(s, LampMode.ON);
              s.callState(CALL, CallState.OFF_HOOK);
              s.callState(CALL, CallState.CONNECTED);
              s.select(1, CALL, SoftKeySet.CONNECTED, -1);
              s.send(OpenReceiveChannel.audio(CALL, 71, CALL, Codec.G711_ALAW_64K, 20, 0));
            }),
        when(
            "held by the far side: nothing is heard for long",
            s -> {
              talks(s);
              s.send(new CloseReceiveChannel(CALL, 70, CALL, PortHandling.of(0)));
            }),
        when(
            "ringback in a conversation that is transferred",
            s -> {
              talks(s);
              s.send(new CloseReceiveChannel(CALL, 70, CALL, PortHandling.of(0)));
              tone(s, Tone.ALERTING_TONE, CALL);
            }),
        when(
            "a waiting call",
            s -> {
              talks(s);
              rings(s, 8);
              tone(s, Tone.CALL_WAITING_TONE, CALL);
            }),
        when(
            "a failed call whose tone goes on",
            s -> {
              s.send(new SetSpeakerModeMessage(SpeakerMode.ON));
              lamp(s, LampMode.ON);
              s.callState(CALL, CallState.OFF_HOOK);
              s.callState(CALL, CallState.PROCEED);
              s.callState(CALL, CallState.BUSY);
              tone(s, Tone.LINE_BUSY_TONE, CALL);
            }),
        when(
            "a shared line in use elsewhere, then held there",
            s -> {
              s.callState(CALL, CallState.CALL_REMOTE_MULTILINE);
              s.select(1, CALL, SoftKeySet.ON_HOOK, -1);
              lamp(s, LampMode.ON);
              s.callState(CALL, CallState.REMOTE_HOLD);
              lamp(s, LampMode.WINK);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("right")
  void whatIsRightIsNoBreachHoweverLongItLasts(String what, Consumer<ScriptedServer> server) {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    server.accept(desk.server);
    desk.passSeconds(120);
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void waitingInACallWithNothingToHearIsABreachAfterThirtySeconds() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    lamp(desk.server, LampMode.ON);
    desk.server.callState(CALL, CallState.OFF_HOOK);
    desk.server.select(1, CALL, SoftKeySet.OFF_HOOK, -1);
    tone(desk.server, Tone.INSIDE_DIAL_TONE, CALL);
    desk.passSeconds(100);
    desk.server.send(new StopToneMessage(1, CALL, Tone.SILENCE));
    desk.passSeconds(29);
    assertThat(desk.breaches()).isEmpty();
    desk.passSeconds(2);
    assertThat(desk.phone.breaches()).singleElement().asString().contains("nothing to hear");
  }

  @Test
  void featureKeysOnAPhoneWithSessionKeysBelongToATransfer() {
    PhoneOnADesk desk =
        new PhoneOnADesk(PhoneSettings.model("6941").orElseThrow().apply("SEP001120AABBCC"));
    desk.server.version = 11;
    desk.register();
    talks(desk.server);
    desk.server.select(1, CALL, SoftKeySet.OFF_HOOK_WITH_FEATURES, -1);
    desk.time.run();
    assertThat(desk.phone.breaches())
        .singleElement()
        .asString()
        .contains("SelectSoftKeys 9 outside a transfer");
    desk.server.select(1, CALL, SoftKeySet.CONNECTED, -1);
    desk.time.run();
    desk.phone.softKey("Trnsfer").join();
    desk.server.select(1, CALL, SoftKeySet.OFF_HOOK_WITH_FEATURES, -1);
    desk.time.run();
    assertThat(desk.phone.breaches()).hasSize(1);
  }
}
