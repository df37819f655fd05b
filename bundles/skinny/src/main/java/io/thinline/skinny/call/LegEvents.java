package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.Party;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.skinny.media.PhoneMedia;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the switch tells of a leg, as it changes the call that the phones see. */
final class LegEvents {
  private final Map<Class<?>, BiConsumer<LineCall, LegEvent>> handlers = new HashMap<>();
  private final Holding holding;
  private final Screens screens;

  LegEvents(CallEnds ends, Holding holding, Screens screens) {
    this.holding = holding;
    this.screens = screens;
    on(LegEvent.Routing.class, this::routing);
    on(LegEvent.Ringing.class, this::ringing);
    on(LegEvent.Answered.class, (call, event) -> answered(call));
    on(LegEvent.EarlyMedia.class, (call, event) -> earlyMedia(call));
    on(LegEvent.Bridged.class, this::bridged);
    on(LegEvent.PartyChanged.class, (call, event) -> far(call, event.far()));
    on(LegEvent.Dtmf.class, this::dtmf);
    on(LegEvent.DtmfSent.class, (call, event) -> hear(call, event.digit()));
    on(LegEvent.HoldWanted.class, this::holdWanted);
    on(LegEvent.Ended.class, (call, event) -> ends.ended(call, event.cause(), event.reason()));
  }

  private <E extends LegEvent> void on(Class<E> type, BiConsumer<LineCall, E> handler) {
    handlers.put(type, (call, event) -> handler.accept(call, type.cast(event)));
  }

  /**
   * Nothing when the call is over here: its user has hung up, and what the switch makes of it is
   * its own affair.
   */
  void legEvent(LineCall call, Leg leg, LegEvent event) {
    BiConsumer<LineCall, LegEvent> handler = handlers.get(event.getClass());
    if (handler == null || call.over() || call.phase().failed()) {
      return;
    }
    if (call.leg().isEmpty()) {
      call.leg(leg);
    }
    handler.accept(call, event);
    screens.touch(call);
  }

  private void routing(LineCall call, LegEvent.Routing event) {
    if (call.phase().dialing()) {
      call.names().dialed(event.number());
      call.phase(CallPhase.PROCEEDING);
    }
  }

  /**
   * The far end is alerted. On the called side it is our own phones that ring, which is nothing
   * new.
   */
  private void ringing(LineCall call, LegEvent.Ringing event) {
    if (call.phase().conversation()) {
      call.ringback(true);
    } else if (!call.isOutgoing()) {
      return;
    }
    if (call.phase() == CallPhase.PROCEEDING) {
      call.phase(CallPhase.RINGING_OUT);
    }
    far(call, event.far());
  }

  private void bridged(LineCall call, LegEvent.Bridged event) {
    call.ringback(false);
    far(call, event.other().party());
  }

  /** Before the phone of a caller is asked for audio, it must know the call as answered. */
  private void answered(LineCall call) {
    call.ringback(false);
    if (call.phone().isPresent() && call.phase() != CallPhase.HELD) {
      call.digits().ifPresent(DigitCollector::stop);
      call.phase(CallPhase.TALKING);
      if (call.isOutgoing()) {
        call.phone().ifPresent(screens::show);
      }
    }
  }

  /** What comes from the far end is heard, and no tone of the phone's. */
  private void earlyMedia(LineCall call) {
    call.earlyMedia(true);
    call.phone().ifPresent(screens::show);
  }

  /** What is known of the far side is not given up for less. */
  private static void far(LineCall call, Party party) {
    if (!party.equals(Party.UNKNOWN)) {
      call.names().far(party);
    }
  }

  /** A digit that the far side sends by RTP is heard from there. */
  private void dtmf(LineCall call, LegEvent.Dtmf event) {
    boolean own = call.leg().filter(leg -> leg == event.by()).isPresent();
    boolean heard = call.media().map(PhoneMedia::digitsByRtp).orElse(false);
    if (!own && !heard) {
      hear(call, event.digit());
    }
  }

  /** The phone plays the digit to its user. */
  private static void hear(LineCall call, char digit) {
    Optional<KeyPadButton> button = KeyPadButton.of(digit);
    Optional<Phone> phone = call.phone();
    if (call.phase() == CallPhase.TALKING && button.isPresent() && phone.isPresent()) {
      int instance = phone.get().instanceOf(call.line());
      phone.get().station().send(new KeypadButtonMessage(button.get(), instance, call.reference()));
    }
  }

  /** As if the user of the phone where the call is had pressed the key. */
  private void holdWanted(LineCall call, LegEvent.HoldWanted event) {
    if (event.hold()) {
      holding.hold(call);
    } else {
      call.phone().ifPresent(phone -> holding.resume(phone, call));
    }
  }
}
