package io.thinline.callcontrol.channel;

/** FreeSWITCH's states of a channel as its party sees the call, with their numbers. */
public enum CallState {
  DOWN(0),
  DIALING(1),
  RINGING(2),
  EARLY(3),
  ACTIVE(4),
  HELD(5),
  /** Answered, sent elsewhere, and it rings there. */
  RING_WAIT(6),
  HANGUP(7),
  /** Only in the event that tells the end of {@link #HELD}; {@link #ACTIVE} follows at once. */
  UNHELD(8);

  private final String number;

  CallState(int number) {
    this.number = Integer.toString(number);
  }

  String number() {
    return number;
  }
}
