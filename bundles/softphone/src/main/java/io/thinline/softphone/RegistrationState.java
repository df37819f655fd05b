package io.thinline.softphone;

/** How far a phone is with its server. */
public enum RegistrationState {
  /** No connection, and none wanted. */
  OFFLINE("not registered"),
  /** Waits for the connection, or for the next attempt. */
  CONNECTING("connecting"),
  /** Asks its questions. */
  REGISTERING("registering"),
  /** Ready. */
  REGISTERED("registered"),
  /** Said goodbye and waits for the answer. */
  UNREGISTERING("unregistering"),
  /** The connection is gone, the conversation goes on; hanging up registers again. */
  PRESERVED("connection lost, call preserved"),
  /** Refused by the server; tries again. */
  REJECTED("rejected");

  private final String words;

  RegistrationState(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
