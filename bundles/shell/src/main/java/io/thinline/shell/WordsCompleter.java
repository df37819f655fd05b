package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes a command's name and, behind it, whatever the command itself says. */
final class WordsCompleter implements Completer {
  private static final Logger LOG = LoggerFactory.getLogger(WordsCompleter.class);

  private final ApiCommand command;
  private final Set<String> names;

  /** The names under which the command can be typed. */
  WordsCompleter(ApiCommand command, String... names) {
    this.command = command;
    this.names = new LinkedHashSet<>(Arrays.asList(names));
  }

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> found = candidates(line);
    candidates.addAll(found);
    return found.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
  }

  @Override
  public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
    String description = line.getCursorArgumentIndex() == 0 ? command.description() : null;
    for (String word : candidates(line)) {
      candidates.add(new Candidate(word, word, null, description, null, null, true));
    }
  }

  private List<String> candidates(CommandLine line) {
    int index = line.getCursorArgumentIndex();
    String word = beforeCursor(line);
    if (index == 0) {
      return names.stream().filter(name -> name.startsWith(word)).toList();
    }
    String[] arguments = line.getArguments();
    if (arguments.length == 0 || !names.contains(arguments[0])) {
      return List.of();
    }
    List<String> typed =
        Arrays.stream(arguments).limit(index).skip(1).filter(WordsCompleter::notOurs).toList();
    Stream<String> own =
        word.startsWith("-")
            ? Stream.of(TypedWords.HELP, TypedWords.JSON).filter(option -> option.startsWith(word))
            : Stream.of();
    return Stream.concat(ask(Stream.concat(typed.stream(), Stream.of(word)).toList()), own)
        .distinct()
        .toList();
  }

  private Stream<String> ask(List<String> words) {
    try {
      return command.complete(words).stream();
    } catch (RuntimeException e) {
      LOG.warn("completion of {} {} failed", command.name(), words, e);
      return Stream.of();
    }
  }

  private static boolean notOurs(String word) {
    return !word.equals(TypedWords.JSON) && !word.equals(TypedWords.HELP);
  }

  private static String beforeCursor(CommandLine line) {
    String word = line.getCursorArgument();
    if (word == null) {
      return "";
    }
    int cursor = line.getArgumentPosition();
    return cursor >= 0 && cursor < word.length() ? word.substring(0, cursor) : word;
  }
}
