package io.thinline.skinny.screen;

/** Which way a phone's user talks, as far as the server knows. */
public enum Audio {
  /** Not at all. */
  OFF,
  /** The user has gone off hook by hand: the phone needs no order. */
  HANDSET,
  /** The server has told the phone to use its speaker. */
  SPEAKER,
  /** The same with the microphone off. */
  LISTENING;

  /** Whether the server has told the phone to use its speaker. */
  public boolean bySpeaker() {
    return this == SPEAKER || this == LISTENING;
  }
}
