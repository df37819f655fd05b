package io.thinline.shell.console;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes a command's name and, behind it, whatever the command itself says. */
public final class WordsCompleter implements Completer {
  private static final Logger LOG = LoggerFactory.getLogger(WordsCompleter.class);

  private final String description;
  private final UnaryOperator<List<String>> words;
  private final Set<String> names;

  /**
   * @param words of the words behind the name, the last at the cursor, what that can become
   * @param names those under which the command can be typed
   */
  public WordsCompleter(String description, UnaryOperator<List<String>> words, Set<String> names) {
    this.description = description;
    this.words = words;
    this.names = names;
  }

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> found = candidates(line);
    candidates.addAll(found);
    return found.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
  }

  @Override
  public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
    String shown = line.getCursorArgumentIndex() == 0 ? description : null;
    for (String word : candidates(line)) {
      candidates.add(new Candidate(word, word, null, shown, null, null, true));
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

  private Stream<String> ask(List<String> typed) {
    try {
      return words.apply(typed).stream();
    } catch (RuntimeException e) {
      LOG.warn("completion of {} {} failed", names, typed, e);
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
