package io.thinline.dialplan.expansion;

import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;
import java.util.Optional;

/** One text while it is expanded. */
final class References {
  private static final int DEEPEST = 16;
  static final int LONGEST = 65_536;
  private static final String SPECIAL = "$\\" + VariableExpander.LITERAL;
  private static final String ARRAY = "ARRAY::";
  private static final String ARRAY_SEPARATOR = "\\|:";

  private final Fields fields;
  private final Commands commands;
  private final boolean ownBackslashes;
  private int room = LONGEST;

  /** What is asked while a text is expanded. */
  interface Commands {

    /** A command's answer; empty when there is none. */
    String run(String name, String arguments);

    /** Something in the text cannot be done. */
    void wrong(String what);
  }

  /**
   * Prepares an expansion.
   *
   * @param ownBackslashes the text needs its backslashes, as an expression does
   */
  References(Fields fields, Commands commands, boolean ownBackslashes) {
    this.fields = fields;
    this.commands = commands;
    this.ownBackslashes = ownBackslashes;
  }

  String expand(String text) {
    return expand(text, 0);
  }

  private String expand(String text, int depth) {
    StringBuilder expanded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length() && room > 0) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (c == VariableExpander.LITERAL) {
        put(expanded, at + 1 < text.length() ? String.valueOf(next) : "");
        at += 2;
      } else if (c == '\\' && (next == '$' || next == '\\')) {
        put(expanded, ownBackslashes ? "\\" + next : String.valueOf(next));
        at += 2;
      } else if (c == '$' && next == '{') {
        int close = closing(text, at + 2);
        if (close < 0) {
          commands.wrong("${ without its closing }");
          put(expanded, text.substring(at));
          break;
        }
        put(expanded, value(text.substring(at + 2, close), depth));
        at = close + 1;
      } else {
        int end = plainUntil(text, at + 1);
        put(expanded, text.substring(at, end));
        at = end;
      }
    }
    return expanded.toString();
  }

  private static int plainUntil(String text, int from) {
    int at = from;
    while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void put(StringBuilder expanded, String piece) {
    if (piece.length() > room) {
      commands.wrong("it becomes longer than " + LONGEST + " characters and is cut off");
      expanded.append(piece, 0, room);
      room = 0;
    } else {
      expanded.append(piece);
      room -= piece.length();
    }
  }

  /** Where the brace that is open before it is closed; below 0 when it is not. */
  static int closing(String text, int from) {
    int open = 1;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == VariableExpander.LITERAL) {
        at++;
      } else if (c == '{') {
        open++;
      } else if (c == '}' && --open == 0) {
        return at;
      }
    }
    return -1;
  }

  private String value(String inside, int depth) {
    if (depth >= DEEPEST) {
      commands.wrong("more than " + DEEPEST + " references inside one another");
      return "";
    }
    int before = room;
    int open = inside.indexOf('(');
    String result;
    if (open > 0 && isCommand(inside, open)) {
      String arguments = expand(inside.substring(open + 1, inside.length() - 1), depth + 1);
      result = commands.run(inside.substring(0, open), arguments);
    } else {
      result = variable(expand(inside, depth + 1).strip());
    }
    // what stands inside takes no room in the result
    room = before;
    return result;
  }

  private static boolean isCommand(String inside, int open) {
    int last = inside.length() - 1;
    return inside.charAt(last) == ')'
        && inside.charAt(last - 1) != VariableExpander.LITERAL
        && inside
            .substring(0, open)
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0);
  }

  private String variable(String reference) {
    Optional<String> whole = fields.field(reference);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (reference.endsWith("]")) {
      int open = reference.indexOf('[');
      Optional<Integer> index =
          open < 0
              ? Optional.empty()
              : number(reference.substring(open + 1, reference.length() - 1));
      return index
          .map(place -> element(fields.field(reference.substring(0, open)).orElse(""), place))
          .orElse("");
    }
    String[] parts = reference.split(":", 3);
    if (parts.length < 2) {
      return "";
    }
    Optional<Integer> offset = number(parts[1]);
    Optional<Integer> length = parts.length < 3 ? Optional.of(0) : number(parts[2]);
    if (offset.isEmpty() || length.isEmpty()) {
      return "";
    }
    return piece(fields.field(parts[0]).orElse(""), offset.get(), length.get());
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String element(String value, int index) {
    if (!value.startsWith(ARRAY)) {
      return index == 0 ? value : "";
    }
    String[] elements = value.substring(ARRAY.length()).split(ARRAY_SEPARATOR, -1);
    return index >= 0 && index < elements.length ? elements[index] : "";
  }

  /** A negative offset counts from the end; one before the beginning has no effect. */
  private static String piece(String value, int offset, int length) {
    int from = offset >= 0 ? Math.min(offset, value.length()) : value.length() + offset;
    String rest = value.substring(Math.max(from, 0));
    return length > 0 && length < rest.length() ? rest.substring(0, length) : rest;
  }
}
