package io.thinline.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What only the source shows: locks in call code, and how long a file has become. */
final class SourceRule {
  static final int LONGEST_FILE = 400;

  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern TEXTS = Pattern.compile("\"(\\\\.|[^\"\\\\\n])*\"");
  private static final Pattern LOCK = Pattern.compile("\\bsynchronized\\b");

  private SourceRule() {}

  static List<String> breaches(String room, String file, String source) {
    List<String> breaches = new ArrayList<>();
    long lines = source.lines().count();
    if (lines > LONGEST_FILE) {
      breaches.add(room + ": " + file + " has " + lines + " lines, at most " + LONGEST_FILE);
    }
    if (House.CALL_CODE.contains(room) && LOCK.matcher(code(source)).find()) {
      breaches.add(room + ": " + file + " has a lock; call code runs on one thread");
    }
    return breaches;
  }

  /** Lines that are neither blank nor comment nor import. */
  static long linesOfCode(String source) {
    return code(source)
        .lines()
        .filter(line -> !line.isBlank() && !line.matches("(import|package) .*"))
        .count();
  }

  private static String code(String source) {
    String withoutTexts = TEXTS.matcher(source).replaceAll("\"\"");
    return COMMENTS.matcher(withoutTexts).replaceAll("");
  }
}
