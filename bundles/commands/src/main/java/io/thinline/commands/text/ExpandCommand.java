package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.NestedCommand;
import io.thinline.commands.RunsCommands;
import io.thinline.commands.service.CommandLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code expand}: runs a command whose line has variables. */
@Component(immediate = true, service = ApiCommand.class, property = "name=expand")
public final class ExpandCommand extends NamedCommand implements RunsCommands {
  private final Expansion expansion;
  private final LiveCalls calls;
  private volatile @Nullable CommandService service;

  @Activate
  public ExpandCommand(@Reference Expansion expansion, @Reference LiveCalls calls) {
    super(
        "expand",
        "[uuid:<uuid>] <command> [<arguments>]",
        "Fills variables into a command's line and runs it",
        Role.OPERATOR);
    this.expansion = expansion;
    this.calls = calls;
  }

  @Override
  public void runBy(CommandService commandService) {
    service = commandService;
  }

  @Override
  public List<String> complete(List<String> words) {
    String typed = Fitting.last(words);
    if (words.size() <= 1 && typed.startsWith("uuid")) {
      return EvalCommand.uuids(calls, typed);
    }
    boolean ofLeg = words.size() > 1 && words.get(0).startsWith("uuid:");
    return NestedCommand.complete(service, words.subList(ofLeg ? 1 : 0, words.size()));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    CommandService commands = service;
    if (commands == null || call.words().isEmpty()) {
      return wrong();
    }
    CommandResult expanded = expansion.expand(CommandLine.typed(call));
    return expanded.succeeded()
        ? commands.execute(expanded.text(), new SameSession(call))
        : expanded;
  }

  /** The command behind is typed by whoever typed this one. */
  private record SameSession(CommandCall call) implements CommandSession {
    @Override
    public Role role() {
      return call.role();
    }

    @Override
    public void print(String line) {
      call.print(line);
    }

    @Override
    public boolean awaitInterrupt(Duration time) {
      return call.awaitInterrupt(time);
    }
  }
}
