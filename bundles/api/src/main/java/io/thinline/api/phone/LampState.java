package io.thinline.api.phone;

/** How a lamp burns. */
public enum LampState {
  OFF,
  ON,
  /** On, with short breaks: something is on hold. */
  WINK,
  /** Quickly on and off: something wants attention. */
  BLINK
}
