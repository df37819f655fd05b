package io.thinline.commands;

import io.thinline.api.command.CommandService;

/**
 * A command that lists or runs others. The command service hands itself over: a reference to it
 * would be a circle, for it refers to every command.
 */
public interface RunsCommands {
  void runBy(CommandService service);
}
