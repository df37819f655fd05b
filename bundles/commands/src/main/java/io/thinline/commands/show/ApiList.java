package io.thinline.commands.show;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandService;
import io.thinline.commands.Interfaces.Offered;
import java.util.List;
import java.util.stream.Collectors;

/** Commands as FreeSWITCH lists them. */
public final class ApiList {
  private ApiList() {}

  public static List<Offered> of(CommandService commands) {
    return commands.commands().stream().map(ApiList::offered).toList();
  }

  private static Offered offered(ApiCommand command) {
    return Offered.by(command, "api", command.name(), command.description(), syntax(command));
  }

  /** A list has a line for each: forms are joined, without the name that stands before them. */
  private static String syntax(ApiCommand command) {
    return command
        .usage()
        .lines()
        .map(String::strip)
        .map(
            form ->
                form.startsWith(command.name())
                    ? form.substring(command.name().length()).strip()
                    : form)
        .filter(form -> !form.isEmpty())
        .collect(Collectors.joining(" | "));
  }
}
