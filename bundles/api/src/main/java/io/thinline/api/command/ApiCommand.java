package io.thinline.api.command;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command that an operator types. Registered as a service; every face (console, event socket,
 * Camel, HTTP) offers it. Methods are called on the face's own threads; what they read of calls and
 * devices they ask of the call thread.
 */
@ConsumerType
public interface ApiCommand {

  /** What is typed: {@code skinny}, or {@code phone:dial} for a command with a scope. */
  String name();

  /** One line for lists of commands. */
  String description();

  /** How it is used, a line a form. */
  String usage();

  /**
   * What the word at the cursor can become.
   *
   * @param words the words typed behind the name; the last is the one at the cursor, possibly empty
   * @return whole words that fit what is typed so far; empty when anything goes
   */
  List<String> complete(List<String> words);

  /**
   * Runs it. Failures are answers, see {@link CommandResult#error}; nothing is thrown on purpose.
   */
  CommandResult execute(CommandCall call);

  /** What a caller must be allowed to run it with these words; the same as for no words, mostly. */
  default Role role(List<String> words) {
    return Role.OPERATOR;
  }

  /**
   * True when it answers from memory without waiting for anything, on any thread, the call thread
   * included; only such a command can stand in a dialplan: {@code ${command(arguments)}}.
   */
  default boolean immediate() {
    return false;
  }
}
