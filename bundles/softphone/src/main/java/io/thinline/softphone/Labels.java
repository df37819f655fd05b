package io.thinline.softphone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phone's English dictionary: two pages of phrases that servers name by a page char (U+0080 or
 * U+001E) and a code char, anywhere in a text.
 */
final class Labels {
  private static final int FIRST_PAGE = 0x80;
  private static final int SECOND_PAGE = 0x1E;

  private static final Map<Integer, String> PHRASES = read();

  private static Map<Integer, String> read() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("labels.txt is missing in the bundle");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .collect(Collectors.toUnmodifiableMap(Labels::key, line -> line.substring(6)));
    } catch (IOException e) {
      throw new UncheckedIOException("labels.txt", e);
    }
  }

  private static int key(String line) {
    int page = Integer.parseInt(line.substring(0, 2), 16);
    int code = Integer.parseInt(line.substring(3, 5), 16);
    return (page << 8) | code;
  }

  /** The text as people read it; a code without a phrase becomes {@code {80 64}}. */
  String expand(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == FIRST_PAGE || c == SECOND_PAGE) && i + 1 < text.length()) {
        int code = text.charAt(++i);
        words.append(phrase(c, code));
        boolean followedByText = i + 1 < text.length() && text.charAt(i + 1) != ' ';
        words.append(followedByText ? " " : "");
      } else {
        words.append(c);
      }
    }
    return words.toString();
  }

  private static String phrase(int page, int code) {
    String phrase = PHRASES.get((page << 8) | code);
    return phrase != null ? phrase : String.format("{%02X %02X}", page, code);
  }
}
