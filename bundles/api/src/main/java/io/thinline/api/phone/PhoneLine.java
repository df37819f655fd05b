package io.thinline.api.phone;

import java.util.List;

/**
 * A directory number of the directory, with the phones it appears on.
 *
 * @param domain the directory domain
 * @param number the directory number
 * @param label what the first of its phones writes beside the button
 * @param appearances names of all devices that have it
 * @param registered names of those that are registered
 * @param state what goes on on it
 * @param mailbox whose messages it shows
 */
public record PhoneLine(
    String domain,
    String number,
    String label,
    List<String> appearances,
    List<String> registered,
    State state,
    String mailbox) {

  public PhoneLine {
    appearances = List.copyOf(appearances);
    registered = List.copyOf(registered);
  }

  /** What goes on on a line; of several calls the one that says most. */
  public enum State {
    /** No phone with it is registered. */
    UNREGISTERED,
    /** No call. */
    IDLE,
    /** All its calls are on hold. */
    HELD,
    /** Somebody dials or talks. */
    IN_USE,
    /** It is being called. */
    RINGING
  }
}
