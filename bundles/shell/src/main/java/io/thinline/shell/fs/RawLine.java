package io.thinline.shell.fs;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line as it is typed, cut at blanks that are not in quotes: nothing in it means anything to the
 * console.
 *
 * @param words with their quotes
 * @param wordIndex the word at the cursor, perhaps an empty one
 * @param wordCursor where in it the cursor is
 */
record RawLine(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
    implements CompletingParsedLine {

  static RawLine of(String line, int cursor) {
    List<String> words = new ArrayList<>();
    int index = -1;
    int within = 0;
    int begin = 0;
    char quote = 0;
    for (int at = 0; at <= line.length(); at++) {
      boolean end = at == line.length();
      char c = end ? ' ' : line.charAt(at);
      if (!end && (c == '\'' || c == '"') && (quote == 0 || quote == c)) {
        quote = quote == 0 ? c : 0;
      } else if (end || (quote == 0 && Character.isWhitespace(c))) {
        boolean atCursor = index < 0 && cursor >= begin && cursor <= at;
        if (atCursor) {
          index = words.size();
          within = cursor - begin;
        }
        if (at > begin || atCursor) {
          words.add(line.substring(begin, at));
        }
        begin = at + 1;
      }
    }
    return new RawLine(line, cursor, List.copyOf(words), Math.max(0, index), within);
  }

  @Override
  public String word() {
    return wordIndex < words.size() ? words.get(wordIndex) : "";
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor;
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}
