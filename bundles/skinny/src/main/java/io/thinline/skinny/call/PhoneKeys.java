package io.thinline.skinny.call;

import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OffHookWithCgpnMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Audio;
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
  private final LineCalls calls;
  private final OutgoingCalls outgoing;
  private final IncomingCalls incoming;
  private final CallEnds ends;
  private final Screens screens;
  private final SoftKeys softKeys;
  private final Holding holding;

  PhoneKeys(
      LineCalls calls,
      OutgoingCalls outgoing,
      IncomingCalls incoming,
      CallEnds ends,
      Holding holding,
      HookKeys hook,
      HookFlash flash,
      Screens screens,
      SoftKeys softKeys,
      StimulusKeys stimuli,
      PhonePorts ports) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.ends = ends;
    this.holding = holding;
    this.screens = screens;
    this.softKeys = softKeys;
    stimuli.on(Stimulus.LINE, (phone, key) -> line(phone, key.lineInstance()));
    onKey(OffHookMessage.class, hook::offHook);
    onKey(OffHookWithCgpnMessage.class, hook::offHookAs);
    onKey(OnHookMessage.class, hook::onHook);
    onKey(AccessoryStatusMessage.class, hook::accessory);
    onKey(HookFlashMessage.class, (phone, message) -> flash.press(phone));
    onKey(KeypadButtonMessage.class, this::keypad);
    onKey(EnblocCallMessage.class, this::enbloc);
    onKey(StimulusMessage.class, stimuli::press);
    onKey(SoftKeyEventMessage.class, this::softKey);
    on(OpenReceiveChannelAck.class, (phone, ack) -> ports.received(phone, ack));
    on(StartMediaTransmissionAck.class, (phone, ack) -> ports.received(phone, ack));
    on(ConnectionStatisticsRes.class, ports::received);
    on(MediaTransmissionFailure.class, (phone, failure) -> ports.received(phone, failure));
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
        .filter(call -> HookKeys.meant(message.callReference(), call))
        .ifPresent(call -> digit(call, digit));
  }

  private void digit(LineCall call, char digit) {
    if (call.phase().dialing()) {
      outgoing.digit(call, digit);
    } else if (call.phase() == CallPhase.TALKING) {
      call.leg().ifPresent(leg -> leg.dtmf(digit));
    }
  }

  private void enbloc(Phone phone, EnblocCallMessage message) {
    outgoing.dialAtOnce(phone, message.lineInstance(), message.calledParty().digits());
  }

  /**
   * Answers on that line; else takes up what is on hold there, the latest first and what was held
   * here before the rest; else calls from it. In a call on that line it means nothing, but for a
   * dial tone: that one ends.
   */
  private void line(Phone phone, int instance) {
    Optional<LineCall> ringing = incoming.ringing(phone, instance);
    Optional<LineCall> active = calls.activeOn(phone).filter(call -> on(phone, instance, call));
    Optional<LineCall> held =
        held(phone, instance, CallPhase.HELD)
            .or(() -> held(phone, instance, CallPhase.REMOTE_HELD));
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), Audio.SPEAKER);
    } else if (active.isPresent() && !active.get().phase().failed()) {
      again(phone, active.get());
    } else if (held.isPresent()) {
      holding.resume(phone, held.get());
    } else {
      outgoing.goOffHook(phone, instance, Audio.SPEAKER);
    }
  }

  /** The line of the call that its user is in: a dial tone ends, who only listened speaks too. */
  private void again(Phone phone, LineCall active) {
    if (active.phase() == CallPhase.DIAL_TONE) {
      ends.release(active);
    } else if (phone.audio() == Audio.LISTENING) {
      phone.audio(Audio.SPEAKER);
    }
  }

  private Optional<LineCall> held(Phone phone, int instance, CallPhase here) {
    return Holding.latest(
        calls.shownOn(phone).stream()
            .filter(call -> on(phone, instance, call) && call.phaseOn(phone) == here)
            .toList());
  }

  private static boolean on(Phone phone, int instance, LineCall call) {
    return phone.shows(call.line(), instance);
  }

  private void softKey(Phone phone, SoftKeyEventMessage message) {
    softKeys.press(
        phone, message.softKeyEvent().code(), message.lineInstance(), message.callReference());
  }
}
