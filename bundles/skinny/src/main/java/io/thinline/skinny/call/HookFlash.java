package io.thinline.skinny.call;

import io.thinline.skinny.screen.Audio;
import java.util.Optional;

/** The one key that a telephone without keys has beside the digits: a tap on its hook. */
final class HookFlash {
  private final LineCalls calls;
  private final IncomingCalls incoming;
  private final Holding holding;
  private final Transfers transfers;

  HookFlash(LineCalls calls, IncomingCalls incoming, Holding holding, Transfers transfers) {
    this.calls = calls;
    this.incoming = incoming;
    this.holding = holding;
    this.transfers = transfers;
  }

  /**
   * Takes the call that waits; else goes back to the one that is held, which holds a conversation
   * and ends whatever has not become one; else asks whom to transfer the conversation to.
   */
  void press(Phone phone) {
    Optional<LineCall> ringing = incoming.ringing(phone, 0);
    Optional<LineCall> active = calls.activeOn(phone);
    if (active.filter(call -> call.phase() == CallPhase.ANSWERING).isPresent()) {
      return;
    }
    Optional<LineCall> held =
        active.flatMap(HookFlash::otherHalf).or(() -> Holding.latest(calls.heldAt(phone)));
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), Audio.HANDSET);
    } else if (held.isPresent()) {
      holding.resume(phone, held.get());
      phone.audio(Audio.HANDSET);
    } else {
      active
          .filter(call -> call.phase() == CallPhase.TALKING)
          .ifPresent(call -> transfers.start(phone, call));
    }
  }

  /** Of a transfer that the user is in. */
  private static Optional<LineCall> otherHalf(LineCall active) {
    return active
        .consultation()
        .map(both -> both.first() == active ? both.second() : both.first())
        .filter(call -> call.phase() == CallPhase.HELD);
  }
}
