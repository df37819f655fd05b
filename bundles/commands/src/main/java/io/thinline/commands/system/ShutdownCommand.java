package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code shutdown}: ends the server, at once or when the last call is over. */
@Component(immediate = true, service = ApiCommand.class, property = "name=shutdown")
public final class ShutdownCommand extends NamedCommand {
  private static final String RESTART = "restart";
  static final List<String> WAYS = List.of("asap", "elegant", "now", "cancel", RESTART);

  private final Draining draining;

  @Activate
  public ShutdownCommand(@Reference Draining draining) {
    super(
        "shutdown",
        "[now|asap|elegant] [restart] | cancel",
        "Ends the server; asap and elegant wait for the last call and let no new ones in",
        Role.ADMINISTRATOR);
    this.draining = draining;
  }

  @Override
  public List<String> complete(List<String> words) {
    return Fitting.to(Fitting.last(words), WAYS);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return run(draining, call.words()).orElseGet(this::wrong);
  }

  /** Empty when a word does not fit, or not to another. */
  static Optional<CommandResult> run(Draining draining, List<String> words) {
    List<String> ways = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean restart = ways.contains(RESTART);
    List<String> when = ways.stream().filter(way -> !way.equals(RESTART)).distinct().toList();
    if (!WAYS.containsAll(ways) || when.size() > 1 || (restart && ways.contains("cancel"))) {
      return Optional.empty();
    }
    if (ways.contains("cancel")) {
      draining.cancel();
    } else if (ways.contains("asap") || ways.contains("elegant")) {
      draining.begin(restart);
    } else {
      draining.now(restart);
    }
    return Optional.of(CommandResult.ok("+OK"));
  }
}
