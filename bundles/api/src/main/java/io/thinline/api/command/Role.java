package io.thinline.api.command;

/** What a caller of commands may do; each may do what those before it may. */
public enum Role {
  /** Looks, and changes nothing. */
  VIEWER,
  /** Changes what happens now: calls, phones, log levels. */
  OPERATOR,
  /** Changes what stays: configuration, the life of the switch. */
  ADMINISTRATOR;

  /** Whether a caller of this role may do what needs that one. */
  public boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }
}
