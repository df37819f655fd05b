package io.thinline.commands.service;

import io.thinline.api.command.CommandCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A typed line in words, as FreeSWITCH splits one: at spaces; what stands in quotes belongs
 * together; a backslash takes the meaning from a quote, a space and itself, and keeps any other
 * character as it is, so that expressions survive.
 *
 * @param words without the quotes
 * @param open whether the last word may still grow: no space follows it
 */
public record CommandLine(List<String> words, boolean open) {
  /** What a letter behind a backslash stands for. */
  private static final Map<Character, Character> LETTERS =
      Map.of('n', '\n', 'r', '\r', 't', '\t', 's', ' ');

  private static final String PROTECTED = "'\"\\ ";

  public CommandLine {
    words = List.copyOf(words);
  }

  public static CommandLine of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inside = false;
    char quote = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length() && stands(line.charAt(at + 1))) {
        char next = line.charAt(++at);
        word.append(LETTERS.getOrDefault(next, next));
        inside = true;
      } else if (quote != 0 ? c == quote : opens(line, at, inside)) {
        quote = quote == 0 ? c : 0;
        inside = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inside) {
          words.add(word.toString());
        }
        word.setLength(0);
        inside = false;
      } else {
        word.append(c);
        inside = true;
      }
    }
    if (inside) {
      words.add(word.toString());
    }
    return new CommandLine(words, inside);
  }

  private static boolean stands(char behindBackslash) {
    return PROTECTED.indexOf(behindBackslash) >= 0 || LETTERS.containsKey(behindBackslash);
  }

  /** A quote without a second one is just that character; {@code "} opens at a word's begin. */
  private static boolean opens(String line, int at, boolean inside) {
    char c = line.charAt(at);
    return (c == '\'' || (c == '"' && !inside)) && line.indexOf(c, at + 1) >= 0;
  }

  /** What was typed behind a command's name, with quotes where a face has taken them away. */
  public static String typed(CommandCall call) {
    String line = call.line();
    boolean lost =
        line.equals(String.join(" ", call.words()))
            && call.words().stream().anyMatch(word -> word.isEmpty() || word.indexOf(' ') >= 0);
    return lost ? String.join(" ", call.words().stream().map(CommandLine::quoted).toList()) : line;
  }

  private static String quoted(String word) {
    return word.isEmpty() || word.indexOf(' ') >= 0 ? "'" + word.replace("'", "\\'") + "'" : word;
  }
}
