package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that speaks of the dialplan in force. */
abstract class DialplanCommand implements ApiCommand {
  private final String name;
  private final String description;
  private final String usage;
  private volatile @Nullable DialplanInspection inspection;

  DialplanCommand(String name, String description, String usage) {
    this.name = name;
    this.description = description;
    this.usage = usage;
  }

  final void inspect(DialplanInspection dialplan) {
    inspection = dialplan;
  }

  final void leave(DialplanInspection dialplan) {
    if (inspection == dialplan) {
      inspection = null;
    }
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public final String usage() {
    return usage;
  }

  @Override
  public final List<String> complete(List<String> words) {
    DialplanInspection dialplan = inspection;
    if (dialplan == null || words.isEmpty()) {
      return List.of();
    }
    String begun = words.get(words.size() - 1);
    return candidates(dialplan.dialplan(), words).stream()
        .filter(word -> word.startsWith(begun))
        .distinct()
        .toList();
  }

  @Override
  public final CommandResult execute(CommandCall call) {
    DialplanInspection dialplan = inspection;
    return dialplan == null
        ? CommandResult.error("the dialplan is not running")
        : execute(dialplan, call.words());
  }

  final CommandResult wrongUsage() {
    return CommandResult.error("usage: " + usage);
  }

  abstract CommandResult execute(DialplanInspection dialplan, List<String> words);

  /** What the last of these words can be. */
  List<String> candidates(CompiledDialplan dialplan, List<String> words) {
    return words.size() == 1 ? dialplan.contexts() : List.of();
  }
}
