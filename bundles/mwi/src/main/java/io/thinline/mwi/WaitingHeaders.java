package io.thinline.mwi;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of {@code MESSAGE_WAITING} and {@code MESSAGE_QUERY}, read and written. */
public final class WaitingHeaders {
  static final String WAITING = "MWI-Messages-Waiting";
  static final String ACCOUNT = "MWI-Message-Account";
  static final String COUNTS = "MWI-Voice-Message";
  static final String PROFILE = "Skinny-Profile";

  /** Voicemail copies a query's headers that begin with VM- to its answer, without that. */
  static final String ASKED_PROFILE = "VM-Skinny-Profile";

  static final String ASKED_ACCOUNT = "Message-Account";

  private static final String SKINNY = "skinny";
  private static final int DIGITS = 6;

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d+)(?:/(\\d+))?(?:\\s*\\((\\d+)(?:/(\\d+))?\\))?");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?<user>[^@:\\p{Cntrl}]+)(?:@(?<domain>[^@\\p{Cntrl}]+))?");

  private WaitingHeaders() {}

  /** What is wrong and what would be right. */
  public static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    public Wrong(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * An account as it is written.
   *
   * @param scheme such as {@code sip}; empty for none
   * @param domain empty for none
   */
  public record Address(String scheme, String user, String domain) {

    /** Whether a phone of ours can be meant. */
    public boolean ours() {
      return scheme.isEmpty() || scheme.equalsIgnoreCase(SKINNY);
    }

    public MailboxAccount in(String other) {
      return new MailboxAccount(user, other);
    }
  }

  /** Reads {@code 1101@domain} or {@code skinny:1101@domain}. */
  public static Address address(String header, @Nullable String written) throws Wrong {
    Matcher matcher = ADDRESS.matcher(written == null ? "" : written.strip());
    if (!matcher.matches()) {
      throw new Wrong(
          header
              + (written == null ? " is missing" : " is \"" + written + "\"")
              + "; it must be <number>@<domain> or skinny:<number>@<domain>");
    }
    String scheme = matcher.group("scheme");
    String domain = matcher.group("domain");
    return new Address(
        scheme == null ? "" : scheme, matcher.group("user"), domain == null ? "" : domain);
  }

  /** Whether messages wait, and how many. */
  static WaitingMessages messages(Map<String, String> headers) throws Wrong {
    String flag = headers.get(WAITING);
    boolean yes = "yes".equalsIgnoreCase(flag);
    if (!yes && !"no".equalsIgnoreCase(flag)) {
      throw new Wrong(
          WAITING
              + (flag == null ? " is missing" : " is \"" + flag + "\"")
              + "; it must be yes or no");
    }
    String written = headers.get(COUNTS);
    if (written == null || written.isBlank()) {
      return new WaitingMessages(yes, MessageCounts.NONE);
    }
    MessageCounts counts =
        counts(written)
            .orElseThrow(
                () ->
                    new Wrong(
                        COUNTS
                            + " is \""
                            + written
                            + "\"; it must be <new>/<saved>, or <new>/<saved> (<urgent"
                            + " new>/<urgent saved>)"));
    return new WaitingMessages(yes, counts);
  }

  /** Reads {@code 3}, {@code 3/1} or {@code 3/1 (2/0)}; empty when it is something else. */
  public static Optional<MessageCounts> counts(String written) {
    Matcher matcher = NUMBERS.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int[] numbers = new int[4];
    for (int i = 0; i < numbers.length; i++) {
      String digits = matcher.group(i + 1);
      if (digits != null && digits.length() > DIGITS) {
        return Optional.empty();
      }
      numbers[i] = digits == null ? 0 : Integer.parseInt(digits);
    }
    return Optional.of(new MessageCounts(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  /**
   * The headers of {@code MESSAGE_WAITING}, in mod_voicemail's order.
   *
   * @param account as whoever has asked wrote it
   * @param profile whose phones are meant; null for none in particular
   */
  static Map<String, String> of(
      String account, WaitingMessages messages, @Nullable String profile) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(WAITING, messages.waiting() ? "yes" : "no");
    headers.put(ACCOUNT, account);
    if (!messages.counts().equals(MessageCounts.NONE)) {
      headers.put(COUNTS, messages.counts().toString());
    }
    if (profile != null) {
      headers.put(PROFILE, profile);
    }
    return headers;
  }
}
