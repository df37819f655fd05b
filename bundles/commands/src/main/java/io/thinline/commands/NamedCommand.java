package io.thinline.commands;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import java.util.stream.Collectors;

/** What all commands have to say of themselves. */
public abstract class NamedCommand implements ApiCommand {
  private final String name;
  private final String forms;
  private final String description;
  private final Role role;

  /**
   * @param forms what follows the name, a line a form
   */
  protected NamedCommand(String name, String forms, String description, Role role) {
    this.name = name;
    this.forms = forms;
    this.description = description;
    this.role = role;
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
    return forms
        .lines()
        .map(form -> (name + " " + form).strip())
        .collect(Collectors.joining("\n", forms.isEmpty() ? name : "", ""));
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public Role role(List<String> words) {
    return role;
  }

  /** FreeSWITCH's answer to words that do not fit. */
  protected final CommandResult wrong() {
    return CommandResult.error("-USAGE: " + (forms.isEmpty() ? name : forms));
  }

  protected static CommandResult error(String what) {
    return CommandResult.error("-ERR " + what);
  }

  /** The word at a place, or the alternative when there is none. */
  protected static String word(List<String> words, int index, String otherwise) {
    return index < words.size() ? words.get(index) : otherwise;
  }

  /** All words from a place on. */
  protected static String rest(List<String> words, int from) {
    return String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
  }
}
