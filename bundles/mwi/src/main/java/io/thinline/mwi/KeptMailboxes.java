package io.thinline.mwi;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.time.CallThread;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what is known written: one write at a time, and all that changes meanwhile is the next. Call
 * thread only, unless said otherwise.
 */
final class KeptMailboxes {
  private static final Logger LOG = LoggerFactory.getLogger(KeptMailboxes.class);

  /**
   * What there is to write.
   *
   * @param version of it
   */
  record Content(long version, Map<MailboxAccount, WaitingMessages> mailboxes) {}

  private final CallThread thread;
  private final WaitingStore store;
  private final Supplier<Map<MailboxAccount, WaitingMessages>> mailboxes;
  private long version;
  private long written;
  private boolean writing;
  private boolean failed;

  KeptMailboxes(
      CallThread thread,
      WaitingStore store,
      Supplier<Map<MailboxAccount, WaitingMessages>> mailboxes) {
    this.thread = thread;
    this.store = store;
    this.mailboxes = mailboxes;
  }

  void changed() {
    version++;
    write();
  }

  /** What has not been written yet, if anything. */
  Optional<Content> unwritten() {
    return version == written
        ? Optional.empty()
        : Optional.of(new Content(version, mailboxes.get()));
  }

  /** Writes it on the caller's thread, which is not the call thread. */
  void write(Content last) {
    try {
      store.write(last.version(), last.mailboxes());
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be written; a restart forgets what was told last: {}", store, e.toString());
    }
  }

  private void write() {
    if (writing || version == written) {
      return;
    }
    writing = true;
    Content now = new Content(version, mailboxes.get());
    thread.<Boolean>offload(
        "messages waiting",
        () -> {
          store.write(now.version(), now.mailboxes());
          return true;
        },
        (done, failure) -> {
          writing = false;
          if (failure == null) {
            written = now.version();
            succeeded();
            write();
          } else {
            failed(failure);
          }
        });
  }

  private void succeeded() {
    if (failed) {
      failed = false;
      LOG.info("{} is written again", store);
    }
  }

  /** Once for a disk that is full, however much changes; the next change tries again. */
  private void failed(Throwable failure) {
    if (!failed) {
      failed = true;
      LOG.warn("{} cannot be written; a restart would forget: {}", store, failure.toString());
    }
  }
}
