package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code eval}: a text with its variables filled in. */
@Component(immediate = true, service = ApiCommand.class, property = "name=eval")
public final class EvalCommand extends NamedCommand {
  private final Expansion expansion;
  private final LiveCalls calls;

  @Activate
  public EvalCommand(@Reference Expansion expansion, @Reference LiveCalls calls) {
    super(
        "eval",
        "[uuid:<uuid>] <expression>",
        "Fills variables into a text: ${name}, ${command(arguments)}",
        Role.OPERATOR);
    this.expansion = expansion;
    this.calls = calls;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1 ? uuids(calls, Fitting.last(words)) : List.of();
  }

  static List<String> uuids(LiveCalls calls, String typed) {
    String prefix = "uuid:";
    return typed.startsWith(prefix)
        ? calls.uuids(typed.substring(prefix.length())).stream().map(prefix::concat).toList()
        : Fitting.to(typed, prefix);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return call.words().isEmpty() ? wrong() : expansion.expand(call.line());
  }
}
