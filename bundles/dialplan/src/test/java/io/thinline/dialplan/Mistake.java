package io.thinline.dialplan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.Set;

/**
 * One wrong character in a file.
 *
 * @param what what was done, for people
 * @param line where, from 1
 * @param of what part of the file the character belongs to
 */
record Mistake(String text, String what, int line, Part of) {
  private static final String CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789<>/\"'&$ {}()[]*.,;:=!?-_#^\n\t\u0001é€";

  /** Parameters whose names are declared, and directives: a wrong one must be named. */
  private static final Set<String> DECLARED =
      Set.of("settings param", "device-type param", "skinny param", "X-PRE-PROCESS cmd");

  /** What a character of a file belongs to. */
  enum Part {
    /** Of an element, an attribute, or a parameter that is declared. */
    NAME,
    VALUE,
    TEXT,
    COMMENT,
    SPACE,
    PUNCTUATION
  }

  static Mistake in(String text, Random random) {
    int place = random.nextInt(text.length());
    Part[] parts = parts(text);
    int line = 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    char written = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    String before = text.substring(0, place);
    String was = shown(text.charAt(place));
    return switch (random.nextInt(3)) {
      case 0 ->
          new Mistake(before + text.substring(place + 1), "without " + was, line, parts[place]);
      case 1 ->
          new Mistake(
              before + written + text.substring(place + 1),
              shown(written) + " for " + was,
              line,
              parts[place]);
      default ->
          new Mistake(
              before + written + text.substring(place),
              shown(written) + " before " + was,
              line,
              between(text, parts, place));
    };
  }

  /** What an insertion belongs to: the value or text it lengthens, else what it stands before. */
  private static Part between(String text, Part[] parts, int place) {
    if (place == 0) {
      return parts[0];
    }
    if (text.startsWith("\"\"", place - 1)) {
      return Part.VALUE;
    }
    Part before = parts[place - 1];
    return before == Part.VALUE || before == Part.TEXT ? before : parts[place];
  }

  private static String shown(char c) {
    return c == '\n' ? "newline" : c < ' ' ? "control " + (int) c : "'" + c + "'";
  }

  /** A plain reading of a file that is known to be well written. */
  static Part[] parts(String text) {
    Part[] parts = new Part[text.length()];
    Deque<String> open = new ArrayDeque<>();
    int i = 0;
    while (i < text.length()) {
      int end;
      if (text.startsWith("<!--", i)) {
        end = text.indexOf("-->", i) + 3;
        boolean directive = text.startsWith("<!--#set", i);
        fill(parts, i, end, directive ? Part.VALUE : Part.COMMENT);
        fill(parts, i, i + 4, Part.PUNCTUATION);
        fill(parts, end - 3, end, Part.PUNCTUATION);
      } else if (text.startsWith("<?", i)) {
        end = text.indexOf("?>", i) + 2;
        fill(parts, i, end, Part.PUNCTUATION);
      } else if (text.startsWith("<![CDATA[", i)) {
        end = text.indexOf("]]>", i) + 3;
        fill(parts, i, end, Part.TEXT);
      } else if (text.charAt(i) == '<') {
        end = text.indexOf('>', i) + 1;
        tag(text, parts, i, end, open);
      } else {
        end = text.indexOf('<', i) < 0 ? text.length() : text.indexOf('<', i);
        for (int at = i; at < end; at++) {
          parts[at] = Character.isWhitespace(text.charAt(at)) ? Part.SPACE : Part.TEXT;
        }
      }
      i = end;
    }
    return parts;
  }

  private static void tag(String text, Part[] parts, int start, int end, Deque<String> open) {
    fill(parts, start, end, Part.PUNCTUATION);
    int at = start + (text.charAt(start + 1) == '/' ? 2 : 1);
    int nameEnd = nameEnd(text, at);
    String name = text.substring(at, nameEnd);
    fill(parts, at, nameEnd, Part.NAME);
    at = nameEnd;
    String owner = open.stream().filter(DECLARING::contains).findFirst().orElse("");
    while (at < end - 1) {
      if (Character.isWhitespace(text.charAt(at))) {
        parts[at++] = Part.SPACE;
      } else if (text.charAt(at) == '"') {
        at = text.indexOf('"', at + 1) + 1;
      } else if (Character.isLetter(text.charAt(at))) {
        int attributeEnd = nameEnd(text, at);
        String attribute = text.substring(at, attributeEnd);
        fill(parts, at, attributeEnd, Part.NAME);
        int value = text.indexOf('"', attributeEnd) + 1;
        String key =
            name.equals("param") && attribute.equals("name")
                ? owner + " param"
                : name + " " + attribute;
        fill(
            parts,
            value,
            text.indexOf('"', value),
            DECLARED.contains(key) ? Part.NAME : Part.VALUE);
        at = value - 1;
      } else {
        at++;
      }
    }
    if (text.charAt(start + 1) == '/') {
      open.pop();
    } else if (text.charAt(end - 2) != '/') {
      open.push(name);
    }
  }

  /** Elements that say whose parameters stand in them. */
  private static final Set<String> DECLARING = Set.of("settings", "device-type", "skinny", "user");

  private static int nameEnd(String text, int start) {
    int end = start;
    while (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-') {
      end++;
    }
    return end;
  }

  private static void fill(Part[] parts, int start, int end, Part part) {
    for (int i = start; i < end; i++) {
      parts[i] = part;
    }
  }
}
