package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.BackSpaceReqMessage;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.sccp.value.UnregisterStatus;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong message of a server is written down, in words. */
class BreachTest {
  private static final int CALL = 7;

  private static Arguments breach(String expected, Consumer<ScriptedServer> wrong) {
    return Arguments.of(expected, wrong);
  }

  private static Arguments message(String expected, ServerMessage wrong) {
    return breach(expected, server -> server.send(wrong));
  }

  static Stream<Arguments> wrongAtOnce() {
    return Stream.of(
        breach("CallInfo for unknown callReference 9", s -> s.callInfo(9, "1102", "1101")),
        message(
            "DisplayPromptStatus for unknown callReference 9",
            new DisplayPromptStatusMessage(0, "\u0080\u0018", 1, 9)),
        message(
            "ClearPromptStatus for unknown callReference 9", new ClearPromptStatusMessage(1, 9)),
        breach(
            "SelectSoftKeys for unknown callReference 9",
            s -> s.select(1, 9, SoftKeySet.CONNECTED, -1)),
        breach("there is no such set", s -> s.select(0, 0, SoftKeySet.of(12), -1)),
        message("BackSpaceReq for unknown callReference 9", new BackSpaceReqMessage(1, 9)),
        message(
            "DialedNumber for unknown callReference 9",
            new DialedNumberMessage(DirectoryNumber.of("1102"), 1, 9)),
        breach(
            "which never was OffHook",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              s.send(new DialedNumberMessage(DirectoryNumber.of("1102"), 1, CALL));
            }),
        breach("needs an earlier state", s -> s.callState(CALL, CallState.RING_OUT)),
        breach("needs an earlier state", s -> s.callState(CALL, CallState.PROCEED)),
        breach("CallState 18 does not exist", s -> s.callState(CALL, CallState.of(18))),
        breach("this phone has 2 lines", s -> s.callState(CALL, CallState.RING_IN, 3)),
        breach(
            "is on line 1, CallState says 2",
            s -> {
              s.callState(CALL, CallState.RING_IN, 1);
              s.callState(CALL, CallState.CONNECTED, 2);
            }),
        breach(
            "SelectSoftKeys names line 2",
            s -> {
              s.callState(CALL, CallState.RING_IN, 1);
              s.select(2, CALL, SoftKeySet.RING_IN, -1);
            }),
        message("ActivateCallPlane 5", new ActivateCallPlaneMessage(5)),
        message(
            "lamp of line 3: this phone has 2 lines",
            new SetLampMessage(Stimulus.LINE, 3, LampMode.ON)),
        message("lamp mode 0 does not exist", new SetLampMessage(Stimulus.LINE, 1, LampMode.of(0))),
        message(
            "rings for unknown call 9",
            new SetRingerMessage(RingMode.INSIDE, RingDuration.FOREVER, 1, 9)),
        breach(
            "which is not RingIn",
            s -> {
              s.callState(CALL, CallState.OFF_HOOK);
              s.send(new SetRingerMessage(RingMode.INSIDE, RingDuration.FOREVER, 1, CALL));
            }),
        message(
            "ring mode 0 does not exist",
            new SetRingerMessage(RingMode.of(0), RingDuration.FOREVER, 0, 0)),
        message("speaker mode 0", new SetSpeakerModeMessage(SpeakerMode.of(0))),
        message(
            "LineStatDynamicMessage to a phone that speaks version 11",
            new LineStatDynamicMessage(1, LineDisplayOptions.of(15), "1101", "", "")),
        message(
            "FeatureStatAdvancedMessage to a phone that speaks version 11",
            new FeatureStatAdvancedMessage(1, ButtonType.FEATURE, FeatureStatus.ON, "x")),
        message(
            "ConfigStat counts 4 lines, the button template 2",
            new ConfigStatMessage("SEP001120AABBCC", 0, 1, "", "", 4, 1)),
        message(
            "says day of week 1 for 2026-06-05, which is 5",
            new DefineTimeDate(2026, 6, 1, 5, 12, 30, 0, 0, 0)),
        message("DefineTimeDate", new DefineTimeDate(2026, 13, 1, 5, 12, 30, 0, 0, 0)),
        message(
            "ConnectionStatisticsReq for unknown call 9",
            new ConnectionStatisticsReq("1101", 9, io.thinline.sccp.value.StatsProcessing.CLEAR)),
        message("UnregisterAck without Unregister", new UnregisterAckMessage(UnregisterStatus.OK)));
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
        breach(
            "the ringer was left on for call 7",
            s -> {
              ringIn(s);
              goneQuietly(s);
            }),
        breach(
            "DialTone was left on though its call is gone",
            s -> {
              offHook(s);
              s.send(lamp(LampMode.OFF));
              s.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
              s.callState(CALL, CallState.ON_HOOK);
              s.select(0, 0, SoftKeySet.ON_HOOK, -1);
            }),
        breach(
            "DialTone was left on in call 7 (Proceed)",
            s -> {
              offHook(s);
              s.callState(CALL, CallState.PROCEED);
            }),
        breach(
            "Alert was left on in call 7 (Connected)",
            s -> {
              offHook(s);
              s.send(new StartToneMessage(Tone.ALERTING_TONE, ToneDirection.of(0), 1, CALL));
              s.callInfo(CALL, "1101", "1102");
              s.callState(CALL, CallState.CONNECTED);
              s.send(OpenReceiveChannel.audio(CALL, 70, CALL, Codec.G711_ULAW_64K, 20, 0));
            }),
        breach(
            "the phone is on hook, but there is call 7",
            s -> {
              offHook(s);
              s.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
            }),
        breach(
            "the lamp of line 1 was left on",
            s -> {
              offHook(s);
              s.send(new StartToneMessage(Tone.SILENCE, ToneDirection.of(0), 1, CALL));
              s.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
              s.callState(CALL, CallState.ON_HOOK);
              s.select(0, 0, SoftKeySet.ON_HOOK, -1);
            }),
        breach(
            "the lamp of line 1 is off in call 7",
            s -> {
              offHook(s);
              s.send(lamp(LampMode.OFF));
            }),
        breach(
            "the speaker was left on",
            s -> {
              offHook(s);
              s.send(new StartToneMessage(Tone.SILENCE, ToneDirection.of(0), 1, CALL));
              s.send(lamp(LampMode.OFF));
              s.callState(CALL, CallState.ON_HOOK);
              s.select(0, 0, SoftKeySet.ON_HOOK, -1);
            }),
        breach(
            "no SelectSoftKeys for the idle screen",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              s.callState(CALL, CallState.ON_HOOK);
            }),
        breach(
            "no soft keys for call 7",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              s.callInfo(CALL, "1102", "1101");
              s.send(lamp(LampMode.BLINK));
            }),
        breach(
            "no CallInfo for call 7",
            s -> {
              s.callState(CALL, CallState.RING_IN);
              s.select(1, CALL, SoftKeySet.RING_IN, -1);
              s.send(lamp(LampMode.BLINK));
            }));
  }

  private static void ringIn(ScriptedServer s) {
    s.callState(CALL, CallState.RING_IN);
    s.select(1, CALL, SoftKeySet.RING_IN, -1);
    s.callInfo(CALL, "1102", "1101");
    s.send(lamp(LampMode.BLINK));
    s.send(new SetRingerMessage(RingMode.INSIDE, RingDuration.FOREVER, 1, CALL));
  }

  private static void goneQuietly(ScriptedServer s) {
    s.send(lamp(LampMode.OFF));
    s.callState(CALL, CallState.ON_HOOK);
    s.select(0, 0, SoftKeySet.ON_HOOK, -1);
  }

  private static void offHook(ScriptedServer s) {
    s.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    s.send(lamp(LampMode.ON));
    s.callState(CALL, CallState.OFF_HOOK);
    s.select(1, CALL, SoftKeySet.OFF_HOOK, -1);
    s.send(new ActivateCallPlaneMessage(1));
    s.send(new StartToneMessage(Tone.INSIDE_DIAL_TONE, ToneDirection.of(0), 1, CALL));
  }

  private static SetLampMessage lamp(LampMode mode) {
    return new SetLampMessage(Stimulus.LINE, 1, mode);
  }

  @ParameterizedTest
  @MethodSource("wrongWhenItLasts")
  void whatStaysWrongIsABreach(String expected, Consumer<ScriptedServer> wrong) {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    wrong.accept(desk.server);
    desk.time.run();
    assertThat(desk.phone.breaches()).isEmpty();
    desk.passSeconds(3);
    assertThat(desk.phone.breaches()).singleElement().asString().contains(expected);
    desk.passSeconds(10);
    assertThat(desk.phone.breaches()).hasSize(1);
  }

  @Test
  void whatIsPutRightInTimeIsNoBreach() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    ringIn(desk.server);
    desk.time.run();
    goneQuietly(desk.server);
    desk.passSeconds(1);
    desk.server.send(new SetRingerMessage(RingMode.OFF, RingDuration.FOREVER, 0, 0));
    desk.passSeconds(60);
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void settlingDoesNotWait() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    ringIn(desk.server);
    goneQuietly(desk.server);
    assertThat(desk.breaches()).hasSize(1);
  }

  @Test
  void goingOffHookWithoutAnAnswerIsABreach() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.passSeconds(3);
    assertThat(desk.phone.breaches()).singleElement().asString().contains("off hook was not");
  }

  @Test
  void aDialToneThatGoesOnAfterTheFirstDigitIsABreach() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    offHook(desk.server);
    desk.passSeconds(10);
    assertThat(desk.phone.breaches()).isEmpty();
    desk.phone.digit('1').join();
    desk.passSeconds(3);
    assertThat(desk.phone.breaches()).singleElement().asString().contains("DialTone was left on");
  }

  @Test
  void whatComesBeforeRegisterAckIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.server.answers.put(
        RegisterMessage.class, (s, m) -> s.send(new DisplayPromptStatusMessage(0, "hello", 0, 0)));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.phone.breaches()).singleElement().asString().contains("before RegisterAck");
  }

  @Test
  void lineStateBeforeTheButtonsIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.server.beforeCapabilities = s -> s.callState(CALL, CallState.RING_IN);
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.phone.breaches())
        .first()
        .asString()
        .contains("CallStateMessage before the phone asked for its buttons");
  }

  @Test
  void promptsForPhonesWithoutAPromptLineAreBreaches() {
    PhoneOnADesk desk = new PhoneOnADesk(PhoneSettings.cisco12SpPlus("SEP001120AABBCC"));
    desk.server.version = 5;
    desk.server.template = ScriptedServer.fixedKeys();
    desk.server.answers.put(VersionReqMessage.class, (s, m) -> s.send(new VersionMessage("")));
    desk.register();
    desk.server.send(new DisplayPromptStatusMessage(0, "\u0080\u0013", 0, 0));
    desk.server.select(0, 0, SoftKeySet.ON_HOOK, -1);
    desk.server.send(new DisplayDynamicPromptStatusMessage(0, 0, 0, "x"));
    desk.time.run();
    List<String> breaches = desk.phone.breaches();
    assertThat(breaches).hasSize(4);
    assertThat(breaches.get(0)).contains("a prompt for a phone without a prompt line");
    assertThat(breaches.get(1)).contains("SelectSoftKeys for a phone without soft keys");
    assertThat(breaches.get(2)).contains("version 5");
  }

  @Test
  void droppedMessagesLeaveTheScreenAsItWas() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    Screen before = desk.screen();
    desk.server.callInfo(9, "1102", "1101");
    desk.server.send(new DisplayPromptStatusMessage(0, "\u0080\u0018", 1, 9));
    desk.server.select(1, 9, SoftKeySet.CONNECTED, -1);
    assertThat(desk.screen()).isEqualTo(before);
  }
}
