package io.thinline.skinny.screen;

import io.thinline.api.call.Party;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What becomes of a screen by a message that did not come from it: an operator may send a phone
 * whatever he likes, and the next change of state shall bring it right all the same.
 */
final class ForeignMessages {
  private static final ForeignMessages EFFECTS = new ForeignMessages();

  private final Map<Class<?>, BiConsumer<ScreenDraft, ServerMessage>> effects = new HashMap<>();

  private ForeignMessages() {
    on(SetRingerMessage.class, (screen, m) -> screen.ring(ring(m)));
    on(
        SetSpeakerModeMessage.class,
        (screen, m) -> screen.speaker(m.speakerMode().equals(SpeakerMode.ON)));
    on(SetLampMessage.class, ForeignMessages::lamp);
    on(
        CallStateMessage.class,
        (screen, m) -> screen.state(m.lineInstance(), m.callReference(), m.callState()));
    on(
        SelectSoftKeysMessage.class,
        (screen, m) ->
            screen.keys(
                m.callReference(),
                new SoftKeyChoice(m.softKeySetIndex(), m.validKeyMask().code())));
    on(
        DisplayPromptStatusMessage.class,
        (screen, m) -> screen.prompt(m.callReference(), m.promptStatus()));
    on(
        DisplayDynamicPromptStatusMessage.class,
        (screen, m) -> screen.prompt(m.callReference(), m.promptStatus()));
    on(StartToneMessage.class, (screen, m) -> screen.noTone());
    on(StopToneMessage.class, (screen, m) -> screen.noTone());
    on(CallInfoMessage.class, (screen, m) -> screen.parties(m.callReference(), parties(m)));
    on(CallInfoDynamicMessage.class, (screen, m) -> screen.parties(m.callReference(), parties(m)));
  }

  private <M extends ServerMessage> void on(Class<M> type, BiConsumer<ScreenDraft, M> effect) {
    effects.put(type, (screen, message) -> effect.accept(screen, type.cast(message)));
  }

  /** What the phone shows behind the message. */
  static PhoneScreen after(PhoneScreen before, ServerMessage message) {
    BiConsumer<ScreenDraft, ServerMessage> effect = EFFECTS.effects.get(message.getClass());
    if (effect == null) {
      return before;
    }
    ScreenDraft draft = new ScreenDraft(before);
    effect.accept(draft, message);
    return draft.screen();
  }

  private static Ring ring(SetRingerMessage message) {
    return message.ringMode().equals(RingMode.OFF)
        ? Ring.OFF
        : new Ring(message.ringMode(), message.lineInstance(), message.callReference());
  }

  private static void lamp(ScreenDraft screen, SetLampMessage message) {
    if (message.stimulus().equals(Stimulus.LINE)) {
      screen.lineLamp(message.stimulusInstance(), message.lampMode());
    } else if (message.stimulus().equals(Stimulus.VOICEMAIL)) {
      screen.messageLamp(message.stimulusInstance(), message.lampMode());
    } else {
      screen.buttonLamp(message.stimulus(), message.stimulusInstance());
    }
  }

  private static CallParties parties(CallInfoMessage message) {
    return new CallParties(
        message.callType(),
        new Party(message.callingParty(), message.callingPartyName()),
        new Party(message.calledParty(), message.calledPartyName()),
        new Party(message.originalCalledParty(), message.originalCalledPartyName()));
  }

  private static CallParties parties(CallInfoDynamicMessage message) {
    return new CallParties(
        message.callType(),
        new Party(message.callingParty(), message.callingPartyName()),
        new Party(message.calledParty(), message.calledPartyName()),
        new Party(message.originalCalledParty(), message.originalCalledPartyName()));
  }
}
