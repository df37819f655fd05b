package io.thinline.skinny.call;

/**
 * A transfer that a user has begun and not ended: one call waits while its user asks in another
 * one. Both know of it, and it is gone when either is over or goes to another phone.
 *
 * @param first the call to be transferred
 * @param second the call to whom
 */
record Consultation(LineCall first, LineCall second) {

  /** What the two were halves of before is cut. */
  static void begin(LineCall first, LineCall second) {
    first.consultation().ifPresent(Consultation::cut);
    second.consultation().ifPresent(Consultation::cut);
    Consultation both = new Consultation(first, second);
    first.consultation(both);
    second.consultation(both);
  }

  /** Each call goes its own way. */
  void cut() {
    first.consultation(null);
    second.consultation(null);
  }

  /**
   * The user, asked where to transfer the call, has taken up one that was there instead of
   * dialling.
   */
  void picked(LineCall call) {
    if (call != first && !first.over() && second.phase().dialing()) {
      begin(first, call);
    }
  }

  /** Somebody rings or has answered, or will in a moment. */
  boolean completable() {
    return second.phase().calling() || answered();
  }

  /** The second party rings, can be heard or has answered. */
  boolean alerted() {
    CallPhase phase = second.phase();
    return answered()
        || phase == CallPhase.RINGING_OUT
        || (phase == CallPhase.PROCEEDING && second.earlyMedia());
  }

  /** Both have somebody to talk to. */
  boolean answered() {
    return first.phase().conversation() && second.phase().conversation();
  }
}
