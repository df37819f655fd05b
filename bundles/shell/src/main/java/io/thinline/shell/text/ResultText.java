package io.thinline.shell.text;

import io.thinline.api.command.CommandResult;
import java.io.PrintStream;

/** How answers look: for people or for machines. */
public sealed interface ResultText permits PlainText, JsonText, LineText {

  /** A line that a command prints while it runs. */
  String line(String line);

  /** Prints the answer of a command that succeeded. */
  void print(CommandResult result, PrintStream out);

  /** What to say when it failed. */
  String failure(CommandResult result);
}
