package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.Role;
import java.util.List;

/** A command that makes a text of a text, at once and of nothing else. */
abstract class TextCommand implements ApiCommand {
  private final String name;
  private final String description;
  private final String usage;

  TextCommand(String name, String description, String usage) {
    this.name = name;
    this.description = description;
    this.usage = usage;
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
  public final String usage() {
    return usage;
  }

  @Override
  public final List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public final Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public final boolean immediate() {
    return true;
  }
}
