package io.thinline.camel.component;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.camel.Switchboard;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines for the service of commands. */
final class CommandLines {
  private CommandLines() {}

  /** Words that may hold anything, as one line. */
  static String of(String... words) {
    return Arrays.stream(words).map(CommandLines::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    boolean plain = word.matches("[\\w.@:/=;&+-]+");
    return plain ? word : "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static CommandService service(Switchboard switchboard) {
    return switchboard
        .commands()
        .orElseThrow(
            () -> new PbxRequestException("commands are not installed (thinline-commands)"));
  }

  /**
   * The answer to a line that must succeed.
   *
   * @throws PbxRequestException with the answer when it does not
   */
  static CommandResult run(Switchboard switchboard, String line, Role role) {
    CommandService service = service(switchboard);
    CommandResult result = service.execute(line, CommandSession.unattended(role));
    if (!result.succeeded() || result.text().startsWith("-ERR")) {
      throw new PbxRequestException(service.text(result));
    }
    return result;
  }
}
