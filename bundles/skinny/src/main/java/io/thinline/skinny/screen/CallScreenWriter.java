package io.thinline.skinny.screen;

import io.thinline.api.config.CallParameters;
import io.thinline.sccp.Feature;
import io.thinline.sccp.message.CallHistoryDispositionMessage;
import io.thinline.sccp.message.CallSelectStatMessage;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends the differences between two looks of one call, in CallManager's order. */
final class CallScreenWriter {
  /** How phones that do not know lists by name are made to keep a call in one. */
  private record Pretence(CallState state, CallPrivacy privacy) {}

  private static final Map<CallHistoryDisposition, Pretence> PRETENCES =
      Map.of(
          CallHistoryDisposition.IGNORE, new Pretence(CallState.CONNECTED, CallPrivacy.FULL),
          CallHistoryDisposition.RECEIVED, new Pretence(CallState.CONNECTED, CallPrivacy.LIMITED),
          CallHistoryDisposition.MISSED, new Pretence(CallState.RING_IN, CallPrivacy.LIMITED));

  private static final Map<String, CallHistoryDisposition> LISTS =
      Map.of(
          CallParameters.IGNORE, CallHistoryDisposition.IGNORE,
          CallParameters.RECEIVED, CallHistoryDisposition.RECEIVED,
          CallParameters.MISSED, CallHistoryDisposition.MISSED);

  private static final Set<CallState> ELSEWHERE =
      Set.of(CallState.CALL_REMOTE_MULTILINE, CallState.REMOTE_HOLD);

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
    if (answeredElsewhere(shown, wanted)) {
      file(wanted);
    }
    states(shown, wanted);
    keys(shown, wanted);
    texts(shown, wanted);
    activate.run();
    if (tone && !wanted.tone().equals(Tone.SILENCE)) {
      tone(wanted.tone(), wanted);
    }
    mark(shown, wanted);
    beep(shown, wanted);
  }

  private static boolean answeredElsewhere(@Nullable CallScreen shown, CallScreen wanted) {
    return shown != null
        && shown.state().equals(CallState.RING_IN)
        && ELSEWHERE.contains(wanted.state());
  }

  /** Else the phone takes a call that it did not answer for a missed one. */
  private void file(CallScreen call) {
    CallHistoryDisposition list =
        LISTS.getOrDefault(
            station.profile().get(CallParameters.ANSWERED_ELSEWHERE),
            CallHistoryDisposition.IGNORE);
    Pretence pretence = PRETENCES.get(list);
    if (station.dialect().has(Feature.CALL_HISTORY)) {
      station.send(
          new CallHistoryDispositionMessage(list, call.lineInstance(), call.callReference()));
    } else if (pretence != null) {
      station.send(ScreenMessages.callState(pretence.state(), call, pretence.privacy()));
    }
  }

  private void tone(Tone tone, CallScreen call) {
    station.send(
        new StartToneMessage(tone, ToneDirection.USER, call.lineInstance(), call.callReference()));
  }

  private void mark(@Nullable CallScreen shown, CallScreen wanted) {
    if (wanted.selected() != (shown != null && shown.selected())) {
      station.send(
          new CallSelectStatMessage(
              wanted.selected() ? 1 : 0, wanted.callReference(), wanted.lineInstance()));
    }
  }

  /** One that a phone has missed because it was not there is not made up for. */
  private void beep(@Nullable CallScreen shown, CallScreen wanted) {
    Beep beep = wanted.beep();
    if (shown == null || shown.beep().equals(beep) || beep.equals(Beep.NONE)) {
      return;
    }
    if (beep.rings()) {
      station.send(
          new SetRingerMessage(
              RingMode.INSIDE, RingDuration.ONCE, wanted.lineInstance(), wanted.callReference()));
    } else {
      tone(beep.tone(), wanted);
    }
  }

  /** The call is no more. */
  void remove(CallScreen shown) {
    if (station.type().display() == Display.PROMPTS) {
      clearPopUp(shown);
      if (!station.type().has(Quirk.NO_PROMPT)) {
        station.send(new ClearPromptStatusMessage(shown.lineInstance(), shown.callReference()));
      }
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
    List<CallState> path = CallStatePath.of(before, wanted.state());
    if (path.isEmpty() && shown != null && !shown.privacy().equals(wanted.privacy())) {
      path = List.of(wanted.state());
    }
    if (before == null && placed && !path.get(0).equals(CallState.OFF_HOOK)) {
      state(CallState.OFF_HOOK, wanted);
    }
    for (CallState state : path) {
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
    station.send(ScreenMessages.callState(state, call, call.privacy()));
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
    if (station.type().display() == Display.PROMPTS) {
      prompt(shown, wanted);
      if (!station.type().has(Quirk.NO_POP_UP)) {
        popUp(shown, wanted);
      }
    }
    parties(shown, wanted);
  }

  private void parties(@Nullable CallScreen shown, CallScreen wanted) {
    Optional<CallParties> before = shown == null ? Optional.empty() : shown.parties();
    if (before.equals(wanted.parties())) {
      return;
    }
    Optional<CallParties> blank =
        before
            .filter(any -> !wanted.privacy().equals(CallPrivacy.NONE))
            .map(known -> CallParties.hidden(known.type()));
    wanted
        .parties()
        .or(() -> blank)
        .ifPresent(parties -> station.send(messages.callInfo(wanted, parties)));
  }

  private void prompt(@Nullable CallScreen shown, CallScreen wanted) {
    if (wanted.prompt().isEmpty()
        || station.type().has(Quirk.NO_PROMPT)
        || (shown != null && shown.prompt().equals(wanted.prompt()))) {
      return;
    }
    station.send(messages.prompt(wanted.prompt(), wanted.lineInstance(), wanted.callReference()));
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
