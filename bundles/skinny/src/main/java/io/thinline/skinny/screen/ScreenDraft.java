package io.thinline.skinny.screen;

import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a phone shows, while somebody changes it behind the back of its screen. */
final class ScreenDraft {
  private final PhoneScreen before;
  private final List<LampMode> lamps;
  private final List<FeatureKey> features;
  private final List<CallScreen> calls;
  private Indicators indicators;
  private Ring ring;
  private Audio audio;
  private SoftKeyChoice idleKeys;
  private String idlePrompt;

  ScreenDraft(PhoneScreen before) {
    this.before = before;
    this.lamps = new ArrayList<>(before.lamps());
    this.features = new ArrayList<>(before.features());
    this.calls = new ArrayList<>(before.calls());
    this.indicators = before.indicators();
    this.ring = before.ring();
    this.audio = before.audio();
    this.idleKeys = before.idleKeys();
    this.idlePrompt = before.idlePrompt();
  }

  PhoneScreen screen() {
    return new PhoneScreen(
        ring,
        audio,
        before.activeCall(),
        List.copyOf(lamps),
        List.copyOf(features),
        indicators,
        List.copyOf(calls),
        before.idle(),
        idleKeys,
        idlePrompt,
        before.text(),
        before.beep());
  }

  void ring(Ring rings) {
    ring = rings;
  }

  /** Of a handset nothing was ever sent, so that switching the speaker off changes nothing. */
  void speaker(boolean on) {
    if (on && !audio.bySpeaker()) {
      audio = Audio.SPEAKER;
    } else if (!on && audio.bySpeaker()) {
      audio = Audio.OFF;
    }
  }

  void lineLamp(int instance, LampMode mode) {
    if (instance >= 1 && instance <= lamps.size()) {
      lamps.set(instance - 1, mode);
    }
  }

  /** 0 is the lamp on the handset, any other a line's envelope. */
  void messageLamp(int instance, LampMode mode) {
    indicators = indicators.with(instance, mode);
  }

  /** The button and its lamp are told together. */
  void buttonLamp(Stimulus button, int instance) {
    features.removeIf(key -> key.instance() == instance && key.stimulus().equals(button));
  }

  /** Call 0 is whatever the phone shows. */
  void keys(int callReference, SoftKeyChoice keys) {
    if (callReference == 0) {
      idleKeys = keys;
    }
    calls(
        callReference,
        call ->
            changed(
                call, call.state(), call.tone(), call.prompt(), Optional.of(keys), call.parties()));
  }

  /** Call 0 is whatever the phone shows. */
  void prompt(int callReference, String text) {
    if (callReference == 0) {
      idlePrompt = text;
    }
    calls(
        callReference,
        call -> changed(call, call.state(), call.tone(), text, call.keys(), call.parties()));
  }

  /** A phone plays one tone: that of no call any more. */
  void noTone() {
    calls(
        0,
        call ->
            changed(call, call.state(), Tone.SILENCE, call.prompt(), call.keys(), call.parties()));
  }

  void parties(int callReference, CallParties parties) {
    calls.replaceAll(
        call ->
            call.callReference() == callReference
                ? changed(
                    call,
                    call.state(),
                    call.tone(),
                    call.prompt(),
                    call.keys(),
                    Optional.of(parties))
                : call);
  }

  /** One that nobody knows of is shown as well, until it is taken away. */
  void state(int lineInstance, int callReference, CallState state) {
    boolean known = calls.stream().anyMatch(call -> call.callReference() == callReference);
    if (state.equals(CallState.ON_HOOK)) {
      calls.removeIf(call -> call.callReference() == callReference);
    } else if (known && callReference != 0) {
      calls(
          callReference,
          call -> changed(call, state, call.tone(), call.prompt(), call.keys(), call.parties()));
    } else if (!known) {
      calls.add(stranger(lineInstance, callReference, state));
    }
  }

  private void calls(int callReference, UnaryOperator<CallScreen> change) {
    calls.replaceAll(
        call ->
            callReference == 0 || call.callReference() == callReference
                ? change.apply(call)
                : call);
  }

  private static CallScreen changed(
      CallScreen call,
      CallState state,
      Tone tone,
      String prompt,
      Optional<SoftKeyChoice> keys,
      Optional<CallParties> parties) {
    return new CallScreen(
        call.lineInstance(),
        call.callReference(),
        state,
        tone,
        prompt,
        keys,
        parties,
        call.dialedNumber(),
        call.popUp(),
        call.privacy(),
        call.selected(),
        call.beep());
  }

  private static CallScreen stranger(int lineInstance, int callReference, CallState state) {
    return new CallScreen(
        lineInstance,
        callReference,
        state,
        Tone.SILENCE,
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        CallPrivacy.NONE,
        false,
        Beep.NONE);
  }
}
