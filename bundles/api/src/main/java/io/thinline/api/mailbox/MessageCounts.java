package io.thinline.api.mailbox;

/**
 * Messages in a mailbox, none below 0. Urgent ones are counted apart (mod_voicemail: {@code
 * new/saved (urgent new/urgent saved)}).
 *
 * @param fresh new ones
 * @param saved ones that have been heard
 * @param freshUrgent new urgent ones
 * @param savedUrgent urgent ones that have been heard
 */
public record MessageCounts(int fresh, int saved, int freshUrgent, int savedUrgent) {
  public static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0);

  public MessageCounts {
    if (fresh < 0 || saved < 0 || freshUrgent < 0 || savedUrgent < 0) {
      throw new IllegalArgumentException("messages are counted from 0");
    }
  }

  /** Whether one waits that nobody has heard. */
  public boolean anyFresh() {
    return fresh > 0 || freshUrgent > 0;
  }

  /** {@code 3/1 (2/0)}, and {@code 3/1} where nothing is urgent, as mod_voicemail writes it. */
  @Override
  public String toString() {
    String plain = fresh + "/" + saved;
    return freshUrgent == 0 && savedUrgent == 0
        ? plain
        : plain + " (" + freshUrgent + "/" + savedUrgent + ")";
  }
}
