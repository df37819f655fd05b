package io.thinline.commands;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command written behind another one. */
public final class NestedCommand {
  private NestedCommand() {}

  /** What it needs; little when there is none such. */
  public static Role role(@Nullable CommandService service, List<String> words) {
    return find(service, words)
        .map(command -> command.role(words.subList(1, words.size())))
        .orElse(Role.VIEWER);
  }

  /**
   * @param words its name, perhaps not whole yet, and what follows
   */
  public static List<String> complete(@Nullable CommandService service, List<String> words) {
    if (service == null || words.isEmpty()) {
      return List.of();
    }
    return words.size() == 1
        ? Fitting.to(words.get(0), service.commands().stream().map(ApiCommand::name))
        : find(service, words)
            .map(command -> command.complete(words.subList(1, words.size())))
            .orElse(List.of());
  }

  private static Optional<ApiCommand> find(@Nullable CommandService service, List<String> words) {
    return service == null || words.isEmpty() ? Optional.empty() : service.command(words.get(0));
  }
}
