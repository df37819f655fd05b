package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.SetHookFlashDetectModeMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import org.junit.jupiter.api.Test;

/** Handset, speaker and headset, as each class of phones reports them. */
class HooksTest {
  private static PhoneOnADesk phone(String model, ButtonType rest, int places) {
    PhoneOnADesk desk =
        new PhoneOnADesk(PhoneSettings.model(model).orElseThrow().apply("SEP001120AABBCC"));
    desk.server.version = desk.phone.screen().version() == 0 ? 22 : 11;
    desk.server.template = ScriptedServer.template(new ButtonDefinition(1, rest), places);
    return desk.register();
  }

  private static AccessoryStatusMessage path(MediaPathId path, MediaPathEvent event) {
    return new AccessoryStatusMessage(path, event, 0);
  }

  @Test
  void aHandsetLeftInTheHandEndsNothingWhenItIsPutDownLater() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.server.callState(7, CallState.OFF_HOOK);
    desk.server.callState(7, CallState.CONNECTED);
    desk.server.callState(7, CallState.ON_HOOK);
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    desk.server.callState(8, CallState.RING_IN);
    assertThat(desk.screen().handset()).isTrue();
    desk.phone.goOnHook().join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(new OffHookMessage(0, 0), new OnHookMessage(0, 0));
    assertThat(desk.screen().has(CallState.RING_IN)).isTrue();
  }

  @Test
  void theSpeakerTakesACallOverFromTheHandset() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.phone.speakerKey().join();
    desk.phone.goOnHook().join();
    assertThat(desk.screen().handset()).isFalse();
    assertThat(desk.screen().speaker()).isTrue();
    desk.time.run();
    assertThat(desk.server.received).containsExactly(new OffHookMessage(0, 0));
    desk.phone.speakerKey().join();
    desk.time.run();
    assertThat(desk.server.received).endsWith(new OnHookMessage(0, 0));
  }

  @Test
  void theHeadsetKeyGoesOffHookAndSaysSo() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.headsetKey().join();
    desk.phone.headsetKey().join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            new HeadsetStatusMessage(OnOff.ON),
            new OffHookMessage(0, 0),
            new HeadsetStatusMessage(OnOff.OFF),
            new OnHookMessage(0, 0));
  }

  @Test
  void phonesWithSessionKeysReportPathsInsteadOfHooks() {
    PhoneOnADesk desk = phone("6941", ButtonType.UNDEFINED, 8);
    desk.phone.goOffHook().join();
    desk.phone.speakerKey().join();
    desk.phone.goOnHook().join();
    desk.phone.goOnHook().join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            path(MediaPathId.HANDSET, MediaPathEvent.ON),
            path(MediaPathId.SPEAKER, MediaPathEvent.ON),
            path(MediaPathId.HANDSET, MediaPathEvent.OFF),
            path(MediaPathId.SPEAKER, MediaPathEvent.OFF));
  }

  @Test
  void theHandsetTakesACallOverFromTheSpeaker() {
    PhoneOnADesk desk = phone("6941", ButtonType.UNDEFINED, 8);
    desk.phone.speakerKey().join();
    desk.phone.goOffHook().join();
    desk.phone.goOnHook().join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            path(MediaPathId.SPEAKER, MediaPathEvent.ON),
            path(MediaPathId.HANDSET, MediaPathEvent.ON),
            path(MediaPathId.SPEAKER, MediaPathEvent.OFF),
            path(MediaPathId.HANDSET, MediaPathEvent.OFF));
  }

  @Test
  void theSpeakerKeyBeginsSomethingBesideAHandsetThatWasLeftLifted() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.server.callState(7, CallState.OFF_HOOK);
    desk.server.callState(7, CallState.ON_HOOK);
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    desk.time.run();
    desk.phone.speakerKey().join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(new OffHookMessage(0, 0), new OffHookMessage(0, 0));
    assertThat(desk.screen().speaker()).isTrue();
  }

  @Test
  void theSpeakerKeyIsDeadWithoutAServer() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.unregister().join();
    desk.time.run();
    assertThatThrownBy(() -> desk.phone.speakerKey().join()).hasMessageContaining("dead");
    assertThat(desk.screen().speaker()).isFalse();
  }

  @Test
  void aSpeakerThatAKeySwitchedOnStaysOnBesideTheHandset() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.phone.speakerKey().join();
    desk.server.send(new SetSpeakerModeMessage(SpeakerMode.ON));
    desk.time.run();
    assertThat(desk.screen().speaker()).isTrue();
  }

  @Test
  void theHeadsetButtonOfA7931IsAStimulus() {
    PhoneOnADesk desk = phone("7931", ButtonType.HEADSET, 24);
    desk.phone.press(Stimulus.HEADSET).join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            new StimulusMessage(Stimulus.HEADSET, 1, 0, 0),
            path(MediaPathId.HEADSET, MediaPathEvent.ON));
    assertThat(desk.screen().headset()).isTrue();
  }

  @Test
  void aFlashIsReportedByThePhoneThatWasToldTo() {
    PhoneOnADesk desk = phone("7911", ButtonType.HOLD, 11);
    desk.phone.goOffHook().join();
    assertThatThrownBy(() -> desk.phone.hookFlash().join()).hasMessageContaining("not told");
    desk.server.send(new SetHookFlashDetectModeMessage());
    desk.time.run();
    assertThat(desk.phone.visibleKeys()).contains(Key.Hand.HOOK_FLASH);
    desk.phone.hookFlash().join();
    desk.phone.goOnHook().join();
    desk.time.run();
    assertThat(desk.server.received).contains(new HookFlashMessage(0, 0));
    assertThatThrownBy(() -> desk.phone.hookFlash().join()).hasMessageContaining("not in the hand");
  }

  @Test
  void fixedKeysAreThoseOfTheModel() {
    PhoneOnADesk desk = phone("8945", ButtonType.HOLD, 14);
    desk.server.callState(7, CallState.CONNECTED);
    desk.time.run();
    desk.phone.press(Stimulus.HOLD).join();
    desk.phone.press(Stimulus.VOICEMAIL).join();
    desk.time.run();
    assertThat(desk.server.received)
        .containsExactly(
            new StimulusMessage(Stimulus.HOLD, 1, 7, 0),
            new StimulusMessage(Stimulus.VOICEMAIL, 0, 7, 0));
    assertThatThrownBy(() -> desk.phone.press(Stimulus.CONFERENCE).join())
        .hasMessageContaining("has no Conference button");
  }
}
