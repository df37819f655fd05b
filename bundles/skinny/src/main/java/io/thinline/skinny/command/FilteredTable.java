package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that lists all of a kind, or those that one word picks out.
 *
 * @param <T> what a row tells of
 */
abstract class FilteredTable<T> implements ApiCommand {
  private final Heading heading;
  private final Supplier<List<T>> all;
  private final Function<T, String> key;
  private final Function<T, List<String>> row;

  /**
   * What is the same for every row.
   *
   * @param name the command
   * @param description in words
   * @param filter what its one word is
   * @param columns from left to right
   */
  record Heading(String name, String description, String filter, List<String> columns) {}

  FilteredTable(
      Heading heading,
      Supplier<List<T>> all,
      Function<T, String> key,
      Function<T, List<String>> row) {
    this.heading = heading;
    this.all = all;
    this.key = key;
    this.row = row;
  }

  @Override
  public final String name() {
    return heading.name();
  }

  @Override
  public final String description() {
    return heading.description();
  }

  @Override
  public final String usage() {
    return heading.name() + " [<" + heading.filter() + ">]";
  }

  @Override
  public final Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public final List<String> complete(List<String> words) {
    return words.size() == 1
        ? Answers.fitting(words.get(0), () -> all.get().stream().map(key))
        : List.of();
  }

  @Override
  public final CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    return words.size() > 1
        ? Answers.usage(usage())
        : Answers.of(() -> table(words.isEmpty() ? "" : words.get(0)));
  }

  private CommandResult table(String wanted) {
    return CommandResult.of(
        new CommandData.Table(
            heading.columns(),
            all.get().stream()
                .filter(one -> wanted.isEmpty() || key.apply(one).equals(wanted))
                .map(row)
                .toList()));
  }
}
