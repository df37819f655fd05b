package io.thinline.api.command;

import java.util.Optional;

/**
 * The answer of a command.
 *
 * @param succeeded what the exit code says
 * @param text for people, exactly as printed, without a last newline
 * @param data the same for machines and for tables, when there is more to it than a sentence
 */
public record CommandResult(boolean succeeded, String text, Optional<CommandData> data) {

  public static CommandResult ok(String text) {
    return new CommandResult(true, text, Optional.empty());
  }

  /** A failure: what was wrong, and what would be right. */
  public static CommandResult error(String text) {
    return new CommandResult(false, text, Optional.empty());
  }

  /** Structured data that the face lays out itself. */
  public static CommandResult of(CommandData data) {
    return new CommandResult(true, "", Optional.of(data));
  }

  public static CommandResult of(String text, CommandData data) {
    return new CommandResult(true, text, Optional.of(data));
  }
}
