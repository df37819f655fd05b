package io.thinline.commands.call;

import io.thinline.api.command.CommandCall;
import io.thinline.commands.service.CommandLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of {@code originate}. Spaces and quotes inside the variables of a dial string, and
 * inside the arguments of an application, belong to them: they are left as they are.
 */
final class DialWords {
  private static final String OPENING = "{[(<";
  private static final String CLOSING = "}])>";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inside;
  private int depth;
  private char quote;

  private DialWords(String line) {
    this.line = line;
  }

  static List<String> of(CommandCall call) {
    DialWords split = new DialWords(CommandLine.typed(call));
    split.read();
    return split.words;
  }

  private void read() {
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length()) {
        at = escaped(at);
      } else if (quote != 0 ? c == quote : opens(at)) {
        quote = quote == 0 ? c : 0;
        keep(c, depth > 0);
      } else if (quote == 0 && depth == 0 && Character.isWhitespace(c)) {
        end();
      } else {
        nest(c);
        keep(c, true);
      }
    }
    end();
  }

  /** Inside brackets whoever reads the dial string takes the backslash off. */
  private int escaped(int at) {
    char next = line.charAt(at + 1);
    boolean protects = depth == 0 && (next == '\'' || next == '"' || next == ' ' || next == '\\');
    keep('\\', !protects);
    keep(next, true);
    return at + 1;
  }

  private boolean opens(int at) {
    char c = line.charAt(at);
    return (c == '\'' || (c == '"' && !inside)) && line.indexOf(c, at + 1) >= 0;
  }

  /** Of {@code (} only what follows an application's name is a bracket. */
  private void nest(char c) {
    boolean application = !word.isEmpty() && word.charAt(0) == '&';
    if (quote != 0 || (application ? c != '(' && c != ')' : c == '(' || c == ')')) {
      return;
    }
    if (OPENING.indexOf(c) >= 0) {
      depth++;
    } else if (CLOSING.indexOf(c) >= 0) {
      depth = Math.max(0, depth - 1);
    }
  }

  private void keep(char c, boolean kept) {
    inside = true;
    if (kept) {
      word.append(c);
    }
  }

  private void end() {
    if (inside) {
      words.add(word.toString());
    }
    word.setLength(0);
    inside = false;
  }
}
