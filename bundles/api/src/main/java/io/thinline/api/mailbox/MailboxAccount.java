package io.thinline.api.mailbox;

/**
 * Names a mailbox as FreeSWITCH does, {@code 1101@example.com}.
 *
 * @param user a directory number, or the id or number-alias of a user
 * @param domain the directory domain
 */
public record MailboxAccount(String user, String domain) {

  public MailboxAccount {
    if (user.isBlank() || domain.isBlank()) {
      throw new IllegalArgumentException(
          "a mailbox account is <user>@<domain>, not \"" + user + "@" + domain + "\"");
    }
  }

  /** As FreeSWITCH writes it. */
  @Override
  public String toString() {
    return user + "@" + domain;
  }
}
