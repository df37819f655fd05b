package io.thinline.api.call;

/**
 * What happened to a leg, as its listeners hear it. Open: further events may come; a listener
 * ignores what it does not know.
 */
public interface LegEvent {

  /** The number is complete; it is being routed. */
  record Routing(String number) implements LegEvent {}

  /** The far party is being alerted; {@code far} is who that is. */
  record Ringing(Party far) implements LegEvent {}

  /** There is something to hear before the answer. */
  record EarlyMedia() implements LegEvent {}

  /** The leg is answered. */
  record Answered() implements LegEvent {}

  /** The leg talks to another leg now. */
  record Bridged(Leg other) implements LegEvent {}

  /** It talks to nobody any more, but lives. */
  record Unbridged() implements LegEvent {}

  /** Who is at the far side has changed or has become known. */
  record PartyChanged(Party far) implements LegEvent {}

  /** The far party pressed a key; {@code digit} is one of {@code 0-9 * # A-D}. */
  record Dtmf(char digit) implements LegEvent {}

  /**
   * The leg is over.
   *
   * @param cause why
   * @param reason in words a caller can read, or empty to let the cause speak
   */
  record Ended(Cause cause, String reason) implements LegEvent {}
}
