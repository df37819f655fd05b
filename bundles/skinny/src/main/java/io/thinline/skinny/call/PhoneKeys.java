package io.thinline.skinny.call;

import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.media.PassThroughParties;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.PhoneButtons;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keys, hook and ports of a phone mean. A key that means nothing in the present state is
 * ignored.
 */
final class PhoneKeys {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneKeys.class);

  private final Map<Class<?>, BiConsumer<Phone, PhoneMessage>> handlers = new HashMap<>();
  private final Map<Stimulus, BiConsumer<Phone, Integer>> stimuli =
      Map.of(
          Stimulus.LINE, this::line,
          Stimulus.SPEED_DIAL, this::speedDial,
          Stimulus.BLF_SPEED_DIAL, this::speedDial,
          Stimulus.LAST_NUMBER_REDIAL, (phone, instance) -> redial(phone));

  private final LineCalls calls;
  private final OutgoingCalls outgoing;
  private final IncomingCalls incoming;
  private final CallEnds ends;
  private final Screens screens;
  private final SoftKeys softKeys;

  PhoneKeys(
      LineCalls calls,
      OutgoingCalls outgoing,
      IncomingCalls incoming,
      CallEnds ends,
      Screens screens,
      SoftKeys softKeys,
      PassThroughParties parties) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.ends = ends;
    this.screens = screens;
    this.softKeys = softKeys;
    onKey(OffHookMessage.class, this::offHook);
    onKey(OnHookMessage.class, this::onHook);
    onKey(KeypadButtonMessage.class, this::keypad);
    onKey(EnblocCallMessage.class, this::enbloc);
    onKey(StimulusMessage.class, this::stimulus);
    onKey(SoftKeyEventMessage.class, this::softKey);
    on(OpenReceiveChannelAck.class, (phone, ack) -> parties.received(phone.station(), ack));
    on(StartMediaTransmissionAck.class, (phone, ack) -> parties.received(phone.station(), ack));
    on(
        MediaTransmissionFailure.class,
        (phone, failure) -> parties.received(phone.station(), failure));
  }

  private <M extends PhoneMessage> void on(Class<M> type, BiConsumer<Phone, M> handler) {
    handlers.put(type, (phone, message) -> handler.accept(phone, type.cast(message)));
  }

  /** What a hand does may change the phone itself: how its user listens, which keys are live. */
  private <M extends PhoneMessage> void onKey(Class<M> type, BiConsumer<Phone, M> handler) {
    on(
        type,
        (phone, message) -> {
          screens.touch(phone);
          handler.accept(phone, message);
        });
  }

  void receive(Phone phone, PhoneMessage message) {
    BiConsumer<Phone, PhoneMessage> handler = handlers.get(message.getClass());
    if (handler == null) {
      LOG.debug("{}: {} means nothing here", phone, message.getClass().getSimpleName());
      return;
    }
    handler.accept(phone, message);
  }

  /** Answers what rings, the oldest first; starts a call when nothing does. */
  private void offHook(Phone phone, OffHookMessage message) {
    int line = phone.instanceFromKey(message.lineInstance());
    Optional<LineCall> ringing = incoming.ringing(phone, line).or(() -> incoming.ringing(phone, 0));
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), Audio.HANDSET);
    } else if (calls.activeOn(phone).isPresent()) {
      phone.audio(Audio.HANDSET);
    } else {
      outgoing.start(phone, line, Audio.HANDSET);
    }
  }

  /**
   * Ends the call the user is in, never one that rings. A reference to a call that is gone is an
   * old story.
   */
  private void onHook(Phone phone, OnHookMessage message) {
    calls
        .activeOn(phone)
        .filter(call -> meant(message.callReference(), call))
        .ifPresent(ends::release);
  }

  private static boolean meant(int callReference, LineCall call) {
    return callReference == 0 || callReference == call.reference();
  }

  private void keypad(Phone phone, KeypadButtonMessage message) {
    char digit = message.kpButton().key();
    Optional<LineCall> active = calls.activeOn(phone);
    if (digit == '?') {
      return;
    }
    if (active.isEmpty() && message.callReference() == 0) {
      active = outgoing.start(phone, phone.instanceFromKey(message.lineInstance()), Audio.SPEAKER);
    }
    active
        .filter(call -> meant(message.callReference(), call))
        .ifPresent(call -> digit(call, digit));
  }

  private void digit(LineCall call, char digit) {
    if (call.phase().dialing()) {
      outgoing.digit(call, digit);
    } else if (call.phase() == CallPhase.TALKING
        && !call.media().map(PhoneMedia::digitsByRtp).orElse(false)) {
      call.leg().ifPresent(leg -> leg.dtmf(digit));
    }
  }

  private void enbloc(Phone phone, EnblocCallMessage message) {
    outgoing.dialAtOnce(phone, message.lineInstance(), message.calledParty().digits());
  }

  private void stimulus(Phone phone, StimulusMessage message) {
    BiConsumer<Phone, Integer> handler = stimuli.get(message.stimulus());
    if (handler == null) {
      LOG.debug("{}: key {} has no function", phone, message.stimulus());
      return;
    }
    handler.accept(phone, message.lineInstance());
  }

  /** Answers on that line; else calls from it. */
  private void line(Phone phone, int instance) {
    Optional<LineCall> ringing = incoming.ringing(phone, instance);
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), Audio.SPEAKER);
    } else {
      outgoing.start(phone, instance, Audio.SPEAKER);
    }
  }

  private void speedDial(Phone phone, int instance) {
    PhoneButtons.of(phone.station())
        .speedDial(instance)
        .ifPresent(number -> outgoing.dialAtOnce(phone, 0, number));
  }

  private void redial(Phone phone) {
    outgoing.redial(phone, 0);
  }

  private void softKey(Phone phone, SoftKeyEventMessage message) {
    softKeys.press(
        phone, message.softKeyEvent().code(), message.lineInstance(), message.callReference());
  }
}
