package io.thinline.api.mailbox;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has messages, by account. Phones show it; whoever keeps mailboxes says it here. Any thread;
 * on another than the call thread, the two that ask throw {@link
 * java.util.concurrent.CompletionException} when it does not answer within 2 seconds.
 */
@ProviderType
public interface MessageWaitingService {

  /**
   * From now on this is in the mailbox. Publishes the event {@code MESSAGE_WAITING}, also when it
   * is nothing new. Does not wait.
   */
  void set(MailboxAccount account, WaitingMessages messages);

  /** What is in a mailbox; nothing when nobody has told of it. */
  WaitingMessages get(MailboxAccount account);

  /** All mailboxes with messages, by domain, then by user. */
  Map<MailboxAccount, WaitingMessages> list();
}
