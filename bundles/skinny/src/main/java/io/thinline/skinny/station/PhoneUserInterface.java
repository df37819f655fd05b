package io.thinline.skinny.station;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;

/** The calls on the phones: keys in, screens out. Call thread only. */
public interface PhoneUserInterface {

  /** A phone has finished its registration: show it everything. */
  void registered(Station station);

  /** It says goodbye: all its calls end. It is {@link #lost} right after. */
  void leaves(Station station);

  /**
   * Its connection is gone (TCP loss, expiry, Unregister, replaced by a newer one): what dials or
   * rings ends, what talks is preserved.
   */
  void lost(Station station);

  /** A key, hook or media message of a registered phone. */
  void receive(Station station, PhoneMessage message);

  /**
   * Sends what an operator wants the phone to be sent. Whatever that changes of its screen lasts
   * until the next change of state.
   */
  default void sendByHand(Station station, ServerMessage message) {
    station.send(message);
  }

  /** Whether it has no call: none that is dialled, rings, talks, is held or shows why it failed. */
  boolean idle(Station station);

  /**
   * Does something as soon as the phone has no call and its screen says so; at once when it has
   * none now. Forgotten when the phone is lost.
   */
  void whenIdle(Station station, Runnable task);
}
