package io.thinline.skinny.call;

import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.CallHistoryDispositionMessage;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallSelectStatMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.ClearDisplay;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetMicroModeMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a strict desk phone shows; what it would drop or refuse is a breach. */
final class PhoneScreenModel {
  private static final Set<Tone> SHORT =
      Set.of(
          Tone.ZIP,
          Tone.ZIP_ZIP,
          Tone.BEEP_BONK,
          Tone.CONFIRMATION_TONE,
          Tone.CALL_WAITING_TONE,
          Tone.HOLD_TONE);

  final Map<Integer, CallState> calls = new LinkedHashMap<>();
  final Map<Integer, String> prompts = new HashMap<>();
  final Map<Integer, CallInfoDynamicMessage> infos = new HashMap<>();
  final Map<Integer, List<String>> keys = new HashMap<>();
  final Map<Integer, LampMode> lamps = new HashMap<>();

  /** 0 is that of the handset, any other a line's envelope. */
  final Map<Integer, LampMode> messageLamps = new HashMap<>();

  final Map<Integer, Tone> tones = new HashMap<>();
  final List<String> placed = new ArrayList<>();
  final List<String> breaches = new ArrayList<>();
  final Set<Integer> openPorts = new HashSet<>();

  /** Who is in a call, by whichever message the phone was told. */
  final Map<Integer, Parties> parties = new HashMap<>();

  /** Short sounds, each once. */
  final List<Tone> beeps = new ArrayList<>();

  /** Calls with a mark. */
  final Set<Integer> selected = new HashSet<>();

  /** What a phone with a text display shows. */
  String text = "";

  final Map<Integer, FeatureStatus> features = new HashMap<>();
  final List<CallHistoryDisposition> lists = new ArrayList<>();
  final Map<Integer, CallPrivacy> privacy = new HashMap<>();
  int rungOnce;
  boolean deaf;
  RingMode ringer = RingMode.OFF;
  boolean speaker;
  private Function<String, List<String>> keySets = name -> List.of();
  private final Map<Class<?>, Consumer<ServerMessage>> handlers = new HashMap<>();

  PhoneScreenModel() {
    on(CallStateMessage.class, this::callState);
    on(DisplayDynamicPromptStatusMessage.class, m -> prompt(m.callReference(), m.promptStatus()));
    on(DisplayPromptStatusMessage.class, m -> prompt(m.callReference(), m.promptStatus()));
    on(ClearPromptStatusMessage.class, m -> prompts.remove(m.callReference()));
    on(CallInfoDynamicMessage.class, this::callInfo);
    on(CallInfoMessage.class, this::callInfo);
    on(CallSelectStatMessage.class, this::mark);
    on(DisplayTextMessage.class, m -> text = m.text());
    on(ClearDisplay.class, m -> text = "");
    on(SelectSoftKeysMessage.class, this::keys);
    on(SetLampMessage.class, this::lamp);
    on(SetRingerMessage.class, this::ringer);
    on(FeatureStatAdvancedMessage.class, m -> features.put(m.featureIndex(), m.featureStatus()));
    on(CallHistoryDispositionMessage.class, m -> lists.add(m.callHistoryDisposition()));
    on(SetMicroModeMessage.class, m -> deaf = m.micMode().equals(OnOff.OFF));
    on(SetSpeakerModeMessage.class, m -> speaker = m.speakerMode().equals(SpeakerMode.ON));
    on(StartToneMessage.class, this::tone);
    on(StopToneMessage.class, m -> tones.remove(m.callReference()));
    on(DialedNumberMessage.class, m -> dialed(m.callReference(), m.dialedNumber().digits()));
    on(OpenReceiveChannel.class, this::open);
    on(CloseReceiveChannel.class, m -> openPorts.remove(m.passThroughPartyId()));
    on(ActivateCallPlaneMessage.class, m -> {});
  }

  private void lamp(SetLampMessage message) {
    boolean messages = message.stimulus().equals(Stimulus.VOICEMAIL);
    (messages ? messageLamps : lamps).put(message.stimulusInstance(), message.lampMode());
  }

  private <M extends ServerMessage> void on(Class<M> type, Consumer<M> handler) {
    handlers.put(type, message -> handler.accept(type.cast(message)));
  }

  void take(ServerMessage message, Function<String, List<String>> softKeySets) {
    keySets = softKeySets;
    handlers.getOrDefault(message.getClass(), any -> {}).accept(message);
  }

  /**
   * Numbers and names, as one text each.
   *
   * @param calling such as {@code 1101 User 1101}
   * @param called the same
   */
  record Parties(CallType type, String calling, String called) {
    String far() {
      return type.equals(CallType.INBOUND) ? calling : called;
    }
  }

  private void callInfo(CallInfoDynamicMessage m) {
    infos.put(known(m.callReference(), "CallInfo"), m);
    parties.put(
        m.callReference(),
        new Parties(
            m.callType(),
            m.callingParty() + " " + m.callingPartyName(),
            m.calledParty() + " " + m.calledPartyName()));
  }

  private void callInfo(CallInfoMessage m) {
    parties.put(
        known(m.callReference(), "CallInfo"),
        new Parties(
            m.callType(),
            m.callingParty() + " " + m.callingPartyName(),
            m.calledParty() + " " + m.calledPartyName()));
  }

  /** Number and name of whom a call is with. */
  String far(int reference) {
    return parties.get(reference).far();
  }

  private void mark(CallSelectStatMessage message) {
    if (message.callSelectStat() == 1) {
      selected.add(known(message.callReference(), "CallSelectStat"));
    } else {
      selected.remove(message.callReference());
    }
  }

  private void tone(StartToneMessage message) {
    int reference = message.callReference();
    if (SHORT.contains(message.tone())) {
      beeps.add(message.tone());
      if (reference != 0) {
        known(reference, "beep");
      }
    } else {
      tones.put(known(reference, "tone"), message.tone());
    }
  }

  /** The call in that state; the first of several. */
  int in(CallState state) {
    return calls.entrySet().stream()
        .filter(call -> call.getValue().equals(state))
        .findFirst()
        .orElseThrow(() -> new AssertionError(state + " is not among " + calls))
        .getKey();
  }

  private void callState(CallStateMessage message) {
    if (message.callState().equals(CallState.ON_HOOK)) {
      known(message.callReference(), "OnHook");
      if (tones.containsKey(message.callReference())) {
        breaches.add("OnHook while a tone plays");
      }
      calls.remove(message.callReference());
      keys.remove(message.callReference());
      infos.remove(message.callReference());
      parties.remove(message.callReference());
      selected.remove(message.callReference());
    } else {
      calls.put(message.callReference(), message.callState());
      privacy.put(message.callReference(), message.privacy());
    }
  }

  private void ringer(SetRingerMessage message) {
    if (message.ringDuration().equals(RingDuration.ONCE)) {
      rungOnce++;
    } else {
      ringer = message.ringMode();
    }
  }

  private void prompt(int reference, String text) {
    prompts.put(reference == 0 ? 0 : known(reference, "prompt"), text);
  }

  private void keys(SelectSoftKeysMessage message) {
    List<String> names = keySets.apply(message.softKeySetIndex().name());
    List<String> visible = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (message.validKeyMask().shows(i)) {
        visible.add(names.get(i).replace("Softkey", ""));
      }
    }
    int reference = message.callReference();
    keys.put(reference == 0 ? 0 : known(reference, "soft keys"), visible);
  }

  private void dialed(int reference, String number) {
    known(reference, "DialedNumber");
    placed.add(number);
  }

  private void open(OpenReceiveChannel message) {
    if (!openPorts.isEmpty()) {
      breaches.add("a second OpenReceiveChannel without a close");
    }
    known(message.callReference(), "OpenReceiveChannel");
    openPorts.add(message.passThroughPartyId());
  }

  private int known(int reference, String what) {
    if (!calls.containsKey(reference)) {
      breaches.add(what + " for unknown call " + reference);
    }
    return reference;
  }

  /** The state of the only call. */
  CallState state() {
    return calls.isEmpty() ? CallState.ON_HOOK : calls.values().iterator().next();
  }

  /** The reference of the only call. */
  int reference() {
    return calls.keySet().iterator().next();
  }

  /** The prompt of the only call, or the idle one. */
  String prompt() {
    return prompts.getOrDefault(calls.isEmpty() ? 0 : reference(), "");
  }

  /** The visible keys of the only call, or the idle ones. */
  List<String> visibleKeys() {
    return keys.getOrDefault(calls.isEmpty() ? 0 : reference(), List.of());
  }

  Tone tone() {
    return tones.values().stream().findFirst().orElse(Tone.SILENCE);
  }
}
