package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.LiveNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_transfer}: routes a leg, the one it talks to, or both anew. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_transfer")
public final class UuidTransferCommand extends LegCommand {
  private static final int MOST_WORDS = 4;

  private final LiveNames names;

  @Activate
  public UuidTransferCommand(@Reference LiveCalls calls, @Reference LiveNames names) {
    super(
        calls,
        "uuid_transfer",
        "<uuid> [-bleg|-both] <dest-exten> [<dialplan>] [<context>]",
        "Sends a leg to another number",
        Role.OPERATOR);
    this.names = names;
  }

  @Override
  List<String> completeRest(List<String> words) {
    boolean option = words.size() > 2 && words.get(1).startsWith("-");
    String typed = Fitting.last(words);
    return switch (option ? words.size() - 1 : words.size()) {
      case 2 -> typed.startsWith("-") ? Fitting.to(typed, "-bleg", "-both") : names.numbers(typed);
      case 3 -> names.dialplans(typed);
      case 4 -> names.contexts(typed);
      default -> List.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = new ArrayList<>(call.words());
    boolean option = words.size() > 1 && words.get(1).startsWith("-");
    String who = option ? words.remove(1).toLowerCase(Locale.ROOT) : "";
    boolean known = List.of("", "-bleg", "-both").contains(who);
    if (!known || words.size() < 2 || words.size() > MOST_WORDS || words.get(1).isBlank()) {
      return wrong();
    }
    LegTransfer transfer = new LegTransfer(words.get(1), word(words, 2, ""), word(words, 3, ""));
    return calls()
        .about(
            words.get(0),
            (control, leg) ->
                switch (who) {
                  case "-bleg" -> farSide(transfer, control, leg);
                  case "-both" -> transfer.both(control, leg);
                  default -> transfer.one(control, leg);
                });
  }

  private static CommandResult farSide(LegTransfer transfer, CallControl control, Leg leg) {
    return leg.bridged()
        .map(other -> transfer.one(control, other))
        .orElseGet(() -> error(leg.endpoint() + " talks to nobody; -bleg needs somebody"));
  }
}
