package io.thinline.mwi.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.mwi.MessageWaiting;
import io.thinline.mwi.WaitingHeaders;
import io.thinline.mwi.WaitingHeaders.Address;
import io.thinline.mwi.WaitingHeaders.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code mwi:set}: says how many messages a mailbox has. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + MwiSetCommand.NAME)
public final class MwiSetCommand implements ApiCommand {
  static final String NAME = "mwi:set";

  private static final String OFF = "off";
  private static final String ACCOUNT = "<account>";
  private static final List<String> EXAMPLES = List.of(OFF, "1", "1/0");
  private static final int MOST_WORDS = 3;

  private final MessageWaiting waiting;
  private final MailboxDirectory directory;

  @Activate
  public MwiSetCommand(@Reference MessageWaiting waiting, @Reference MailboxDirectory directory) {
    this.waiting = waiting;
    this.directory = directory;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Says how many messages a mailbox has; its phones show it";
  }

  @Override
  public String usage() {
    return NAME
        + " <number>[@<domain>] off\n"
        + NAME
        + " <number>[@<domain>] <new>[/<saved>] [<urgent new>[/<urgent saved>]]";
  }

  @Override
  public List<String> complete(List<String> words) {
    Stream<String> all =
        switch (words.size()) {
          case 1 -> directory.accounts().stream();
          case 2 -> EXAMPLES.stream();
          default -> Stream.empty();
        };
    return all.filter(word -> word.startsWith(words.get(words.size() - 1))).toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() < 2 || words.size() > MOST_WORDS) {
      return CommandResult.error("USAGE:\n" + usage());
    }
    Optional<WaitingMessages> messages = messages(words.subList(1, words.size()));
    if (messages.isEmpty()) {
      return CommandResult.error(
          "-ERR \""
              + String.join(" ", words.subList(1, words.size()))
              + "\" is no number of messages; it must be off, or such as 3, 3/1 or 3/1 2/0");
    }
    try {
      MailboxAccount account = account(words.get(0));
      waiting.set(account, messages.get());
      return done(account, messages.get());
    } catch (Wrong e) {
      return CommandResult.error("-ERR " + e.getMessage());
    }
  }

  /** Urgent ones may stand in parentheses, which the console eats. */
  private static Optional<WaitingMessages> messages(List<String> words) {
    if (words.equals(List.of(OFF))) {
      return Optional.of(WaitingMessages.NONE);
    }
    String counts = words.get(0);
    if (words.size() > 1) {
      String urgent = words.get(1);
      counts += urgent.startsWith("(") ? urgent : "(" + urgent + ")";
    }
    return WaitingHeaders.counts(counts).map(WaitingMessages::of);
  }

  private MailboxAccount account(String written) throws Wrong {
    Address address = WaitingHeaders.address(ACCOUNT, written);
    if (!address.ours()) {
      throw new Wrong(
          ACCOUNT + " is \"" + written + "\"; phones show those of <number>@<domain> only");
    }
    String domain =
        address.domain().isEmpty() ? directory.onlyDomain().orElse("") : address.domain();
    List<String> domains = directory.domains();
    if (domain.isEmpty() || (!domains.isEmpty() && !domains.contains(domain))) {
      throw new Wrong(
          ACCOUNT
              + " is \""
              + written
              + "\"; it must be <number>@<domain>, and the domains are "
              + (domains.isEmpty()
                  ? "not known: there is no directory"
                  : String.join(", ", domains)));
    }
    return address.in(domain);
  }

  private CommandResult done(MailboxAccount account, WaitingMessages messages) {
    MessageCounts counts = messages.counts();
    List<String> phones = directory.phones(Set.of(account)).getOrDefault(account, List.of());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("account", account.toString());
    data.put("waiting", messages.waiting());
    data.put("new", counts.fresh());
    data.put("saved", counts.saved());
    data.put("urgent_new", counts.freshUrgent());
    data.put("urgent_saved", counts.savedUrgent());
    data.put("phones", phones);
    String shown =
        phones.isEmpty() ? "no phone has a line with that mailbox" : String.join(", ", phones);
    return CommandResult.of(
        "+OK " + account + " " + counts + ": " + shown, new CommandData.Tree(data));
  }
}
