package io.thinline.api.mailbox;

/**
 * Whether messages wait in a mailbox, and how many.
 *
 * @param waiting what the lamp says; whoever keeps the mailbox has the last word on it
 * @param counts how many; {@link MessageCounts#NONE} when they wait and nobody has told how many
 */
public record WaitingMessages(boolean waiting, MessageCounts counts) {
  /** Nothing waits and nothing is saved. */
  public static final WaitingMessages NONE = new WaitingMessages(false, MessageCounts.NONE);

  /** So many; the new ones wait. */
  public static WaitingMessages of(MessageCounts counts) {
    return new WaitingMessages(counts.anyFresh(), counts);
  }

  /** Whether it is known how many messages there are. */
  public boolean counted() {
    return !waiting || counts.anyFresh();
  }
}
