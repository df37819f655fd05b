package io.thinline.commands.call;

import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.List;

/** A command whose first word is the uuid of a leg. */
abstract class LegCommand extends NamedCommand {
  private final LiveCalls calls;

  LegCommand(LiveCalls calls, String name, String forms, String description, Role role) {
    super(name, forms, description, role);
    this.calls = calls;
  }

  LiveCalls calls() {
    return calls;
  }

  @Override
  public final List<String> complete(List<String> words) {
    return words.size() <= 1 ? calls.uuids(Fitting.last(words)) : completeRest(words);
  }

  /** What stands behind the uuid. */
  List<String> completeRest(List<String> words) {
    return List.of();
  }
}
