package io.thinline.camel.component;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.MessageWaitingService;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.camel.Switchboard;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * {@code skinny:mwi}: says how many messages are in a mailbox, by headers or as {@code 3/1 (2/0)}
 * in the body.
 */
final class MwiEndpoint extends ProducingEndpoint {
  static final String ACCOUNT = "SkinnyMwiAccount";
  static final String WAITING = "SkinnyMwiWaiting";

  /** New, saved, urgent new, urgent saved. */
  static final List<String> COUNTS =
      List.of("SkinnyMwiNew", "SkinnyMwiSaved", "SkinnyMwiUrgentNew", "SkinnyMwiUrgentSaved");

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,9})(?:/(\\d{1,9}))?(?:\\s*\\((\\d{1,9})/(\\d{1,9})\\))?");

  private static final Options<MwiEndpoint> OPTIONS =
      ofProducers(MwiEndpoint.class)
          .text("account", MwiEndpoint::setAccount, MwiEndpoint::getAccount);

  private String account = "";

  MwiEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  @Override
  Options<MwiEndpoint> options() {
    return OPTIONS;
  }

  @Override
  void process(Exchange exchange) {
    MessageWaitingService service =
        switchboard()
            .messages()
            .orElseThrow(
                () -> new PbxRequestException("message waiting is not installed (thinline-mwi)"));
    service.set(account(needed(exchange, ACCOUNT, "account", account)), messages(exchange));
  }

  private static MailboxAccount account(String written) {
    int at = written.lastIndexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException(
          "account=%s has no domain; write 1101@domain".formatted(written));
    }
    return new MailboxAccount(written.substring(0, at), written.substring(at + 1));
  }

  private static WaitingMessages messages(Exchange exchange) {
    MessageCounts counts =
        COUNTS.stream().allMatch(name -> exchange.getMessage().getHeader(name) == null)
            ? written(exchange)
            : new MessageCounts(
                count(exchange, 0), count(exchange, 1), count(exchange, 2), count(exchange, 3));
    @Nullable String waiting = exchange.getMessage().getHeader(WAITING, String.class);
    return waiting == null || waiting.isBlank()
        ? WaitingMessages.of(counts)
        : new WaitingMessages(isYes(waiting.strip()), counts);
  }

  private static int count(Exchange exchange, int which) {
    String written = chosen(exchange, COUNTS.get(which), "0");
    if (!written.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "header %s: \"%s\" is no number of messages".formatted(COUNTS.get(which), written));
    }
    return Integer.parseInt(written);
  }

  private static MessageCounts written(Exchange exchange) {
    @Nullable String body = exchange.getMessage().getBody(String.class);
    boolean said = exchange.getMessage().getHeader(WAITING) != null;
    if (said && (body == null || body.isBlank())) {
      return MessageCounts.NONE;
    }
    Matcher matcher = WRITTEN.matcher(body == null ? "" : body.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" says no number of messages; write 3/1 or 3/1 (2/0), or the header %s"
              .formatted(body, COUNTS.get(0)));
    }
    return new MessageCounts(
        group(matcher, 1), group(matcher, 2), group(matcher, 3), group(matcher, 4));
  }

  private static int group(Matcher matcher, int group) {
    @Nullable String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static boolean isYes(String waiting) {
    if (List.of("yes", "true", "no", "false").stream().noneMatch(waiting::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "header %s: \"%s\" is neither yes nor no".formatted(WAITING, waiting));
    }
    return waiting.equalsIgnoreCase("yes") || waiting.equalsIgnoreCase("true");
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
