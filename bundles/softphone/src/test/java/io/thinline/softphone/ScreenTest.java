package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.DisplayPriNotifyMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  @Test
  void labelsAreEnglishWordsAlsoInTheMiddleOfATextAndOnBothPages() {
    Labels labels = new Labels();
    assertThat(labels.expand("\u0080\u0013")).isEqualTo("Your current options");
    assertThat(labels.expand("\u0080\u00171003")).isEqualTo("From 1003");
    assertThat(labels.expand("1101 \u0080\u0019")).isEqualTo("1101 Busy");
    assertThat(labels.expand("\u001e\u0038")).isEqualTo("Do Not Disturb");
    assertThat(labels.expand("\u0080\u0064")).isEqualTo("{80 64}");
    assertThat(labels.expand("\u00e4 plain")).isEqualTo("\u00e4 plain");
  }

  @Test
  void anIncomingCallAsPrinted() {
    desk.server.callState(7, CallState.RING_IN);
    desk.server.select(1, 7, SoftKeySet.RING_IN, -1);
    desk.server.send(new DisplayPromptStatusMessage(0, "\u0080\u00171102", 1, 7));
    desk.server.send(new DisplayPriNotifyMessage(10, 5, "\u0080\u00171102"));
    desk.server.callInfo(7, "1101", "1102");
    desk.server.send(new SetLampMessage(Stimulus.LINE, 1, LampMode.BLINK));
    desk.server.send(new SetRingerMessage(RingMode.INSIDE, RingDuration.FOREVER, 1, 7));
    assertThat(desk.screen().text())
        .isEqualTo(
            """
            +----------------------------------------------------------------+
            | SEP001120AABBCC  Cisco 7960                   12:30 2026-06-05 |
            | registered, version 11                                         |
            +----------------------------------------------------------------+
            | (*) 1101  Line 1                                               |
            | ( ) 1103  Call 1103  [SpeedDial]                               |
            | ( ) 1102  Line 2                                               |
            | ( ) http://phone.example/menu.xml  Menu  [ServiceURL]          |
            +----------------------------------------------------------------+
            | RingIn  To 1102 Bob                                     line 1 |
            |   From 1102                                                    |
            | ! From 1102                                                    |
            | [Answer]                                                       |
            +----------------------------------------------------------------+
            | rings (RingInside), on hook                                    |
            | no RTP                                                         |
            +----------------------------------------------------------------+""");
    assertThat(desk.screen().lineLamp(1)).isEqualTo(LampMode.BLINK);
    assertThat(desk.screen().shows("answer")).isTrue();
  }

  @Test
  void aToneThatEndsByItselfIsRememberedAndDoesNotStay() {
    desk.server.callState(7, CallState.OFF_HOOK);
    desk.server.callState(7, CallState.CONNECTED);
    for (Tone tone : List.of(Tone.ZIP, Tone.CALL_WAITING_TONE, Tone.INSIDE_DIAL_TONE)) {
      desk.server.send(new StartToneMessage(tone, ToneDirection.USER, 1, 7));
    }
    assertThat(desk.screen().tone()).isEqualTo(Tone.INSIDE_DIAL_TONE);
    assertThat(desk.phone.shortTones()).containsExactly(Tone.ZIP, Tone.CALL_WAITING_TONE);
    for (int i = 0; i < 60; i++) {
      desk.server.send(new StartToneMessage(Tone.ZIP_ZIP, ToneDirection.USER, 1, 7));
    }
    desk.time.run();
    assertThat(desk.phone.shortTones()).hasSize(50).containsOnly(Tone.ZIP_ZIP);
  }

  @Test
  void promptsAndNoticesEndWithTheirTime() {
    desk.server.send(new DisplayPromptStatusMessage(5, "for five seconds", 0, 0));
    desk.server.send(new DisplayPriNotifyMessage(10, 5, "for ten seconds"));
    desk.server.send(new DisplayPriNotifyMessage(10, 1, "less important"));
    assertThat(desk.screen().prompt()).isEqualTo("for five seconds");
    assertThat(desk.screen().notification()).isEqualTo("for ten seconds");
    desk.passSeconds(6);
    assertThat(desk.screen().prompt()).isEmpty();
    assertThat(desk.screen().notification()).isEqualTo("for ten seconds");
    desk.passSeconds(6);
    assertThat(desk.screen().notification()).isEmpty();
  }

  @Test
  void whoWaitsForAScreenIsToldOnce() {
    CompletableFuture<Screen> rings = desk.phone.whenever(s -> s.has(CallState.RING_IN));
    assertThat(rings).isNotDone();
    desk.server.callState(7, CallState.RING_IN);
    desk.time.run();
    assertThat(rings).isCompletedWithValueMatching(s -> s.has(CallState.RING_IN));
    assertThat(desk.phone.whenever(Screen::registered)).isDone();
  }

  @Test
  void theMessageLampIsNoLineLamp() {
    desk.server.send(new SetLampMessage(Stimulus.VOICEMAIL, 0, LampMode.ON));
    assertThat(desk.screen().messageLamp()).isTrue();
    assertThat(desk.screen().lineLamp(1)).isEqualTo(LampMode.OFF);
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void aSwitchedOffPhoneLeavesNoTimer() {
    desk.server.send(new DisplayPromptStatusMessage(500, "long", 0, 0));
    desk.server.callState(7, CallState.RING_IN);
    desk.server.send(new DisplayPromptStatusMessage(500, "long", 1, 7));
    desk.server.send(new DisplayPriNotifyMessage(500, 5, "long"));
    desk.time.run();
    desk.phone.close();
    desk.time.run();
    assertThat(desk.time.pendingTimers()).isEmpty();
  }
}
