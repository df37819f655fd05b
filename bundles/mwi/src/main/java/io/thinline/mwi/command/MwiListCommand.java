package io.thinline.mwi.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.mwi.MessageWaiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code mwi:list}: the mailboxes with messages, and the phones that show it. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + MwiListCommand.NAME)
public final class MwiListCommand implements ApiCommand {
  static final String NAME = "mwi:list";

  private static final List<String> COLUMNS =
      List.of("Account", "Waiting", "New", "Saved", "Urgent New", "Urgent Saved", "Phones");

  private final MessageWaiting waiting;
  private final MailboxDirectory directory;

  @Activate
  public MwiListCommand(@Reference MessageWaiting waiting, @Reference MailboxDirectory directory) {
    this.waiting = waiting;
    this.directory = directory;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Lists the mailboxes with messages and the phones that show them";
  }

  @Override
  public String usage() {
    return NAME + " [<account>|<number>]";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    try {
      return words.size() != 1
          ? List.of()
          : waiting.list().keySet().stream()
              .map(MailboxAccount::toString)
              .filter(account -> account.startsWith(words.get(0)))
              .toList();
    } catch (CompletionException e) {
      return List.of();
    }
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (call.words().size() > 1) {
      return CommandResult.error("USAGE:\n" + usage());
    }
    try {
      return CommandResult.of(table(call.words().isEmpty() ? "" : call.words().get(0)));
    } catch (CompletionException e) {
      return CommandResult.error("-ERR no answer: " + e.getMessage());
    }
  }

  private CommandData.Table table(String wanted) {
    Map<MailboxAccount, WaitingMessages> all = waiting.list();
    Map<MailboxAccount, List<String>> phones = directory.phones(all.keySet());
    List<List<String>> rows = new ArrayList<>();
    all.forEach(
        (account, messages) -> {
          if (wanted.isEmpty()
              || account.user().equals(wanted)
              || account.toString().equals(wanted)) {
            rows.add(row(account, messages, phones.getOrDefault(account, List.of())));
          }
        });
    return new CommandData.Table(COLUMNS, rows);
  }

  private static List<String> row(
      MailboxAccount account, WaitingMessages messages, List<String> phones) {
    MessageCounts counts = messages.counts();
    boolean counted = messages.counted();
    return List.of(
        account.toString(),
        messages.waiting() ? "yes" : "no",
        counted ? Integer.toString(counts.fresh()) : "?",
        Integer.toString(counts.saved()),
        counted ? Integer.toString(counts.freshUrgent()) : "?",
        Integer.toString(counts.savedUrgent()),
        String.join(" ", phones));
  }
}
