package io.thinline.skinny.command.send;

/** A line as it was typed, of which the first words are done with. */
public final class TypedText {
  private TypedText() {}

  /** What stands behind so many words; a word in quotes may hold spaces. */
  public static String behind(String line, int words) {
    int at = 0;
    for (int i = 0; i < words; i++) {
      at = endOfWord(line, skipSpace(line, at));
    }
    return line.substring(skipSpace(line, at)).stripTrailing();
  }

  private static int skipSpace(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String line, int from) {
    char quote = 0;
    int at = from;
    while (at < line.length() && (quote != 0 || !Character.isWhitespace(line.charAt(at)))) {
      char c = line.charAt(at);
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return at;
  }
}
