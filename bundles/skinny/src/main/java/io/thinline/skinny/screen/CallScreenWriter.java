package io.thinline.skinny.screen;

import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the differences between two looks of one call, in CallManager's order. */
final class CallScreenWriter {
  private final Station station;
  private final StationEvents events;
  private final ScreenMessages messages;

  CallScreenWriter(Station station, StationEvents events, ScreenMessages messages) {
    this.station = station;
    this.events = events;
    this.messages = messages;
  }

  /**
   * Leads the phone from one look to another.
   *
   * @param shown what it shows now; null when it does not know the call
   * @param activate run between the text and the tone: makes the call's line the active one, if it
   *     is
   */
  void change(@Nullable CallScreen shown, CallScreen wanted, Runnable activate) {
    boolean tone = shown == null || !shown.tone().equals(wanted.tone());
    if (shown != null && tone) {
      stopTone(shown);
    }
    states(shown, wanted);
    keys(shown, wanted);
    texts(shown, wanted);
    activate.run();
    if (tone && !wanted.tone().equals(Tone.SILENCE)) {
      station.send(
          new StartToneMessage(
              wanted.tone(), ToneDirection.USER, wanted.lineInstance(), wanted.callReference()));
    }
  }

  /** The call is no more. */
  void remove(CallScreen shown) {
    if (station.type().display() == Display.PROMPTS) {
      clearPopUp(shown);
      station.send(new ClearPromptStatusMessage(shown.lineInstance(), shown.callReference()));
    }
    state(CallState.ON_HOOK, shown);
  }

  void stopTone(CallScreen shown) {
    if (!shown.tone().equals(Tone.SILENCE)) {
      station.send(new StopToneMessage(shown.lineInstance(), shown.callReference(), Tone.SILENCE));
    }
  }

  private void states(@Nullable CallScreen shown, CallScreen wanted) {
    boolean placed =
        !wanted.dialedNumber().isEmpty()
            && (shown == null || !shown.dialedNumber().equals(wanted.dialedNumber()));
    CallState before = shown == null ? null : shown.state();
    for (CallState state : CallStatePath.of(before, wanted.state())) {
      if (placed && !state.equals(CallState.OFF_HOOK)) {
        dialedNumber(wanted);
        placed = false;
      }
      state(state, wanted);
    }
    if (placed) {
      dialedNumber(wanted);
    }
  }

  private void dialedNumber(CallScreen wanted) {
    station.send(
        new DialedNumberMessage(
            DirectoryNumber.of(wanted.dialedNumber()),
            wanted.lineInstance(),
            wanted.callReference()));
  }

  private void state(CallState state, CallScreen call) {
    CallStateMessage message = ScreenMessages.callState(state, call);
    station.send(message);
    events.callState(station, call.lineInstance(), call.callReference(), state);
  }

  private void keys(@Nullable CallScreen shown, CallScreen wanted) {
    Optional<SoftKeyChoice> before = shown == null ? Optional.empty() : shown.keys();
    if (station.type().softKeys() && !before.equals(wanted.keys())) {
      wanted.keys().ifPresent(keys -> keys(keys, wanted.lineInstance(), wanted.callReference()));
    }
  }

  void keys(SoftKeyChoice keys, int lineInstance, int callReference) {
    station.send(
        new SelectSoftKeysMessage(
            lineInstance, callReference, keys.set(), SoftKeyMask.of(keys.mask())));
  }

  /** Who calls is told to every phone: one without a display may pass it on. */
  private void texts(@Nullable CallScreen shown, CallScreen wanted) {
    Display display = station.type().display();
    if (display != Display.NONE) {
      prompt(shown, wanted, display);
    }
    if (display == Display.PROMPTS && !station.type().has(Quirk.NO_POP_UP)) {
      popUp(shown, wanted);
    }
    if (shown == null || !shown.parties().equals(wanted.parties())) {
      wanted.parties().ifPresent(parties -> station.send(messages.callInfo(wanted, parties)));
    }
  }

  private void prompt(@Nullable CallScreen shown, CallScreen wanted, Display display) {
    if (wanted.prompt().isEmpty() || (shown != null && shown.prompt().equals(wanted.prompt()))) {
      return;
    }
    station.send(
        display == Display.TEXT
            ? new DisplayTextMessage(DisplayLabel.readable(wanted.prompt()))
            : messages.prompt(wanted.prompt(), wanted.lineInstance(), wanted.callReference()));
  }

  private void popUp(@Nullable CallScreen shown, CallScreen wanted) {
    String before = shown == null ? "" : shown.popUp();
    if (before.equals(wanted.popUp())) {
      return;
    }
    if (shown != null) {
      clearPopUp(shown);
    }
    if (!wanted.popUp().isEmpty()) {
      station.send(messages.popUp(wanted.popUp()));
    }
  }

  private void clearPopUp(CallScreen shown) {
    if (!shown.popUp().isEmpty() && !station.type().has(Quirk.NO_POP_UP)) {
      station.send(new ClearPriNotifyMessage(ScreenMessages.INCOMING_CALL));
    }
  }
}
