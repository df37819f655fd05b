package io.thinline.callcontrol.channel;

/** What a channel remembers the time of, in the order of the headers that tell it. */
enum Moment {
  PROFILE_CREATED("Profile-Created-Time"),
  CREATED("Channel-Created-Time"),
  ANSWERED("Channel-Answered-Time"),
  PROGRESS("Channel-Progress-Time"),
  PROGRESS_MEDIA("Channel-Progress-Media-Time"),
  HUNG_UP("Channel-Hangup-Time"),
  TRANSFERRED("Channel-Transfer-Time"),
  /** Never: no leg is taken over from a switch that has died. */
  RESURRECTED("Channel-Resurrect-Time"),
  BRIDGED("Channel-Bridged-Time"),
  LAST_HOLD("Channel-Last-Hold"),
  /** A length of time: how long its party has held the other, in all. */
  HOLD_ACCUM("Channel-Hold-Accum");

  private final String header;

  Moment(String header) {
    this.header = header;
  }

  /** Behind {@code Caller-} or {@code Other-Leg-}. */
  String header() {
    return header;
  }
}
