package io.thinline.mwi;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.WaitingMessages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What has been told of mailboxes; of those with nothing in them nothing is kept. */
final class Mailboxes {
  private static final Comparator<MailboxAccount> BY_DOMAIN =
      Comparator.comparing(MailboxAccount::domain).thenComparing(MailboxAccount::user);

  /** What was told, and that it was the nth thing told. */
  private record Told(WaitingMessages messages, long order) {}

  private final Map<MailboxAccount, Told> told = new HashMap<>();
  private long orders;

  /**
   * One mailbox has new content, under one of its names; what was told under others no longer
   * counts.
   *
   * @param names all that mean it
   * @return whether that is news
   */
  boolean set(MailboxAccount account, Collection<String> names, WaitingMessages messages) {
    WaitingMessages before = find(account.domain(), names);
    names.forEach(name -> told.remove(new MailboxAccount(name, account.domain())));
    if (!messages.equals(WaitingMessages.NONE)) {
      told.put(account, new Told(messages, ++orders));
    }
    return !messages.equals(before);
  }

  /** What was known before, in no order of telling. */
  void remember(Map<MailboxAccount, WaitingMessages> before) {
    before.forEach((account, messages) -> told.put(account, new Told(messages, ++orders)));
  }

  /** What is known, in no order. */
  Map<MailboxAccount, WaitingMessages> copy() {
    Map<MailboxAccount, WaitingMessages> copy = new HashMap<>();
    told.forEach((account, one) -> copy.put(account, one.messages()));
    return copy;
  }

  /** Of the one mailbox that has all these names, what was told last. */
  WaitingMessages find(String domain, Collection<String> names) {
    Optional<Told> last =
        names.stream()
            .map(name -> told.get(new MailboxAccount(name, domain)))
            .filter(one -> one != null)
            .max(Comparator.comparingLong(Told::order));
    return last.map(Told::messages).orElse(WaitingMessages.NONE);
  }

  /** By domain, then by user. */
  Map<MailboxAccount, WaitingMessages> all() {
    Map<MailboxAccount, WaitingMessages> all = new LinkedHashMap<>();
    told.keySet().stream()
        .sorted(BY_DOMAIN)
        .forEach(account -> all.put(account, told.get(account).messages()));
    return all;
  }
}
