package io.thinline.skinny.call;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;

/**
 * Where a call is in its life, as one phone sees it, and what that phone then shows: the table
 * behind every screen. A prompt is completed by the call where the table says so.
 */
@SuppressWarnings("ImmutableEnumChecker") // the codes are records of one int
enum CallPhase {
  //               CallState                        soft keys                lamp            tone
  //                 prompt
  IDLE(
      CallState.ON_HOOK,
      SoftKeySet.ON_HOOK,
      LampMode.OFF,
      Tone.SILENCE,
      Labels.YOUR_CURRENT_OPTIONS),
  DIAL_TONE(
      CallState.OFF_HOOK,
      SoftKeySet.OFF_HOOK,
      LampMode.ON,
      Tone.INSIDE_DIAL_TONE,
      Labels.ENTER_NUMBER),
  COLLECTING(
      CallState.OFF_HOOK,
      SoftKeySet.DIGITS_AFTER_DIALING_FIRST_DIGIT,
      LampMode.ON,
      Tone.SILENCE,
      Labels.ENTER_NUMBER),
  PROCEEDING(
      CallState.PROCEED, SoftKeySet.RING_OUT, LampMode.ON, Tone.SILENCE, Labels.CALL_PROCEED),
  RINGING_OUT(
      CallState.RING_OUT, SoftKeySet.RING_OUT, LampMode.ON, Tone.ALERTING_TONE, Labels.RING_OUT),
  /** The prompt goes on with who calls. */
  RINGING_IN(CallState.RING_IN, SoftKeySet.RING_IN, LampMode.BLINK, Tone.SILENCE, Labels.FROM),
  /** Between the answer and the talk: the phone is off hook, keys and prompt come with the talk. */
  ANSWERING(CallState.OFF_HOOK, SoftKeySet.CONNECTED, LampMode.ON, Tone.SILENCE, ""),
  TALKING(CallState.CONNECTED, SoftKeySet.CONNECTED, LampMode.ON, Tone.SILENCE, Labels.CONNECTED),
  /** Its user has left the far side waiting. */
  HELD(CallState.HOLD, SoftKeySet.ON_HOLD, LampMode.WINK, Tone.SILENCE, Labels.HOLD),
  /** Another phone of the line has left the far side waiting; it can be taken up here. */
  REMOTE_HELD(
      CallState.REMOTE_HOLD,
      SoftKeySet.ON_HOOK_STEALABLE,
      LampMode.WINK,
      Tone.SILENCE,
      Labels.HOLD),
  /** Another phone of the line is in the call. */
  REMOTE(
      CallState.CALL_REMOTE_MULTILINE,
      SoftKeySet.IN_USE_HINT,
      LampMode.ON,
      Tone.SILENCE,
      Labels.IN_USE_REMOTE),
  /** Failed; the prompt says why. */
  BUSY(CallState.BUSY, SoftKeySet.RING_OUT, LampMode.ON, Tone.LINE_BUSY_TONE, Labels.BUSY),
  INVALID_NUMBER(
      CallState.INVALID_NUMBER,
      SoftKeySet.RING_OUT,
      LampMode.ON,
      Tone.REORDER_TONE,
      Labels.UNKNOWN_NUMBER),
  CONGESTION(
      CallState.CONGESTION, SoftKeySet.RING_OUT, LampMode.ON, Tone.REORDER_TONE, Labels.TEMP_FAIL),
  /** Something more important took its place. */
  PREEMPTED(
      CallState.CONGESTION,
      SoftKeySet.RING_OUT,
      LampMode.ON,
      Tone.PREEMPTION_TONE,
      Labels.TEMP_FAIL);

  private final CallState state;
  private final SoftKeySet keys;
  private final LampMode lamp;
  private final Tone tone;
  private final String prompt;

  CallPhase(CallState state, SoftKeySet keys, LampMode lamp, Tone tone, String prompt) {
    this.state = state;
    this.keys = keys;
    this.lamp = lamp;
    this.tone = tone;
    this.prompt = prompt;
  }

  CallState state() {
    return state;
  }

  SoftKeySet keys() {
    return keys;
  }

  LampMode lamp() {
    return lamp;
  }

  Tone tone() {
    return tone;
  }

  String prompt() {
    return prompt;
  }

  /** The call is over and only its screen is left. */
  boolean failed() {
    return this == BUSY || this == INVALID_NUMBER || this == CONGESTION || this == PREEMPTED;
  }

  /** The user may still dial. */
  boolean dialing() {
    return this == DIAL_TONE || this == COLLECTING;
  }

  /** Other phones of the line are told of it. */
  boolean inUse() {
    return this == PROCEEDING || this == RINGING_OUT || this == ANSWERING || this == TALKING;
  }

  /** Only told of: the user of the phone has no part in it. */
  boolean elsewhere() {
    return this == REMOTE || this == REMOTE_HELD;
  }

  /** The user has dialled and nobody has answered. */
  boolean calling() {
    return this == PROCEEDING || this == RINGING_OUT;
  }

  /** Somebody has answered, here or there. */
  boolean conversation() {
    return this == TALKING || this == HELD;
  }

  /** Numbers and names of the call are known. */
  boolean partiesKnown() {
    return this != IDLE && this != ANSWERING && !dialing();
  }
}
