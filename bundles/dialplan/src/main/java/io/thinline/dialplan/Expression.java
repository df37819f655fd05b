package io.thinline.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition's expression: searched for in the text, as PCRE does it, so that only {@code ^} and
 * {@code $} bind it to the ends. {@code /.../i} carries options behind the last slash.
 */
final class Expression {
  private static final String OPTIONS = "imsx";

  private final String text;
  private final Pattern pattern;

  private Expression(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  static Expression of(String text) {
    int end = text.lastIndexOf('/');
    if (text.startsWith("/") && end > 0) {
      int flags = 0;
      for (char option : text.substring(end + 1).toCharArray()) {
        flags |= flag(option);
      }
      return new Expression(text, Pattern.compile(text.substring(1, end), flags));
    }
    return new Expression(text, Pattern.compile(text));
  }

  private static int flag(char option) {
    return switch (OPTIONS.indexOf(option)) {
      case 0 -> Pattern.CASE_INSENSITIVE;
      case 1 -> Pattern.MULTILINE;
      case 2 -> Pattern.DOTALL;
      case 3 -> Pattern.COMMENTS;
      default -> 0;
    };
  }

  /** Whether actions may speak of {@code $1}. */
  boolean captures() {
    return text.indexOf('(') >= 0;
  }

  /**
   * What it found: the whole and its groups, a group that took no part being empty; nothing when it
   * does not match.
   *
   * @throws StepBudget.Exceeded when it looks at too many characters
   */
  Optional<List<String>> find(String value, StepBudget budget) {
    Matcher matcher = pattern.matcher(budget.guard(value));
    try {
      if (!matcher.find()) {
        return Optional.empty();
      }
    } catch (StackOverflowError e) {
      throw new StepBudget.Exceeded();
    }
    List<String> groups = new ArrayList<>();
    for (int group = 0; group <= matcher.groupCount(); group++) {
      int start = matcher.start(group);
      groups.add(start < 0 ? "" : value.substring(start, matcher.end(group)));
    }
    return Optional.of(groups);
  }

  @Override
  public String toString() {
    return text;
  }
}
