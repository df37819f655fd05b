package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.Party;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.value.KeyPadButton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the switch tells of a leg, as it changes the call that the phones see. */
final class LegEvents {
  private final Map<Class<?>, BiConsumer<LineCall, LegEvent>> handlers = new HashMap<>();
  private final Screens screens;

  LegEvents(CallEnds ends, Screens screens) {
    this.screens = screens;
    on(LegEvent.Routing.class, this::routing);
    on(LegEvent.Ringing.class, this::ringing);
    on(LegEvent.Answered.class, (call, event) -> answered(call));
    on(LegEvent.Bridged.class, (call, event) -> far(call, event.other().party()));
    on(LegEvent.PartyChanged.class, (call, event) -> far(call, event.far()));
    on(LegEvent.Dtmf.class, (call, event) -> dtmf(call, event.digit()));
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
      call.dialed(event.number());
      call.phase(CallPhase.PROCEEDING);
    }
  }

  /**
   * The far end is alerted. On the called side it is our own phones that ring, which is nothing
   * new.
   */
  private void ringing(LineCall call, LegEvent.Ringing event) {
    if (!call.isOutgoing()) {
      return;
    }
    if (call.phase() == CallPhase.PROCEEDING) {
      call.phase(CallPhase.RINGING_OUT);
    }
    far(call, event.far());
  }

  private void answered(LineCall call) {
    if (call.holder().isPresent()) {
      call.digits().ifPresent(DigitCollector::stop);
      call.phase(CallPhase.TALKING);
    }
  }

  /** What is known of the far side is not given up for less. */
  private static void far(LineCall call, Party party) {
    if (!party.equals(Party.UNKNOWN)) {
      call.far(party);
    }
  }

  private static void dtmf(LineCall call, char digit) {
    Optional<KeyPadButton> button = KeyPadButton.of(digit);
    call.holder()
        .filter(phone -> button.isPresent() && call.phase() == CallPhase.TALKING)
        .ifPresent(
            phone ->
                phone
                    .station()
                    .send(
                        new KeypadButtonMessage(
                            button.get(), phone.instanceOf(call.line()), call.reference())));
  }
}
