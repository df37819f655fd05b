package io.thinline.softphone;

import java.util.List;

/**
 * The call lists that a phone keeps by itself, newest first.
 *
 * @param placed calls that went out with a DialedNumber
 * @param received calls that rang and were answered here, or that the server files so
 * @param missed calls that rang in vain
 */
public record CallLists(List<Entry> placed, List<Entry> received, List<Entry> missed) {
  /** Nothing listed. */
  public static final CallLists EMPTY = new CallLists(List.of(), List.of(), List.of());

  /**
   * A call in a list.
   *
   * @param name the far side's name as CallInfo last said, empty when it did not
   * @param number the far side's number as CallInfo last said, else the one dialled
   * @param dialed what DialedNumber said; empty for a call that came in
   */
  public record Entry(String name, String number, String dialed) {}

  /** Copies the lists. */
  public CallLists {
    placed = List.copyOf(placed);
    received = List.copyOf(received);
    missed = List.copyOf(missed);
  }
}
