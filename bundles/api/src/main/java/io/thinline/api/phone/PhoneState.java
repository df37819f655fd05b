package io.thinline.api.phone;

/** What a phone is doing. */
public enum PhoneState {
  /** It has been let in and still asks for its data. */
  REGISTERING,
  /** It has no call of its own. */
  IDLE,
  /** It is being called and in no other call. */
  RINGING,
  /** Its user dials, talks, has a call on hold, or is shown why one failed. */
  IN_CALL
}
