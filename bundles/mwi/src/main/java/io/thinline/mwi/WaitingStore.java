package io.thinline.mwi;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.WaitingMessages;
import java.io.IOException;
import java.util.Map;

/** Where what is known of mailboxes survives a restart. Blocks; never on the call thread. */
interface WaitingStore {

  /** Keeps nothing. */
  WaitingStore NONE =
      new WaitingStore() {
        @Override
        public Map<MailboxAccount, WaitingMessages> read() {
          return Map.of();
        }

        @Override
        public void write(long version, Map<MailboxAccount, WaitingMessages> mailboxes) {}
      };

  /** What was kept; what cannot be read is left out and said. */
  Map<MailboxAccount, WaitingMessages> read();

  /**
   * Keeps these instead of what is kept, or leaves it as it is.
   *
   * @param version later content has a higher one; what comes late does not replace what is newer
   */
  void write(long version, Map<MailboxAccount, WaitingMessages> mailboxes) throws IOException;
}
