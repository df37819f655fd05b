package io.thinline.api.call;

import io.thinline.api.media.MediaDescription;
import java.util.Optional;

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

  /** A party has put the other on hold: both legs hear it; {@code by} is the one that did. */
  record Held(Leg by) implements LegEvent {}

  /** That party is back. */
  record Resumed(Leg by) implements LegEvent {}

  /** What the leg's terminal hears has changed; empty when nothing is sent to it any more. */
  record MediaChanged(Optional<MediaDescription> audio) implements LegEvent {}

  /**
   * A party pressed a key: both legs hear it.
   *
   * @param digit one of {@code 0-9 * # A-D}
   * @param by whose party it was
   */
  record Dtmf(char digit, Leg by) implements LegEvent {}

  /** Its endpoint is to let its party hear a key: the server sends the digit, nobody pressed it. */
  record DtmfSent(char digit) implements LegEvent {}

  /** Its endpoint is to hold the call, or to take it up again, as if its party had. */
  record HoldWanted(boolean hold) implements LegEvent {}

  /** The figures of a leg that has ended are in, or will not come: the last that is heard of it. */
  record Gone() implements LegEvent {}

  /**
   * The leg is over. Only {@link Gone} follows.
   *
   * @param cause why
   * @param reason in words a caller can read, or empty to let the cause speak
   */
  record Ended(Cause cause, String reason) implements LegEvent {}
}
