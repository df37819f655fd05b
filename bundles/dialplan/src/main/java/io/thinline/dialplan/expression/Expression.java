package io.thinline.dialplan.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A condition's expression: searched for in the text, as PCRE does it, so that only {@code ^} and
 * {@code $} bind it to the ends. {@code /.../i} carries options behind the last slash, and {@code
 * _2XXX} is a pattern as Asterisk writes it.
 */
public final class Expression {
  private static final String OPTIONS = "imsx";

  /** Steps that nobody counts, between two looks at characters or behind the last. */
  private static final double MOST_WORK = 4096;

  /** So many of them cost as much as one look. */
  private static final double WORK_OF_A_LOOK = 16;

  private final String text;
  private final Pattern pattern;
  private final int price;
  private final Optional<List<String>> heads;
  private final boolean dialable;

  private Expression(String text, String body, int flags) {
    this.text = text;
    // lines end as in PCRE, with nothing but a newline
    this.pattern = Pattern.compile(body, flags | Pattern.UNIX_LINES);
    Shape shape = ShapeReader.read(body, flags);
    double work = shape.cost().work();
    if (!(work <= MOST_WORK)) {
      throw new PatternSyntaxException(
          "repetitions inside repetitions would take "
              + (work > 1e9 ? "billions of" : String.valueOf(Math.round(work)))
              + " steps, allowed are "
              + Math.round(MOST_WORK)
              + "; write smaller counts",
          text,
          -1);
    }
    this.price = 1 + (int) (work / WORK_OF_A_LOOK);
    this.heads = shape.heads().texts();
    this.dialable = shape.dialable();
  }

  /**
   * Compiles an expression.
   *
   * @throws PatternSyntaxException when it is none, or may take too long
   */
  public static Expression of(String text) {
    int end = text.lastIndexOf('/');
    try {
      if (text.startsWith("/") && end > 0) {
        int flags = 0;
        for (char option : text.substring(end + 1).toCharArray()) {
          flags |= flag(option);
        }
        return new Expression(text, text.substring(1, end), flags);
      }
      return new Expression(text, text.startsWith("_") ? ofAsterisk(text.substring(1)) : text, 0);
    } catch (StackOverflowError e) {
      throw new PatternSyntaxException("too many parentheses inside one another", text, -1);
    }
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

  /** X is 0 to 9, Z is 1 to 9, N is 2 to 9, a dot is anything, a ! is anything or nothing. */
  private static String ofAsterisk(String pattern) {
    StringBuilder expression = new StringBuilder("^");
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      switch (c) {
        case 'X', 'x' -> expression.append("[0-9]");
        case 'Z', 'z' -> expression.append("[1-9]");
        case 'N', 'n' -> expression.append("[2-9]");
        case '.' -> expression.append(".+");
        case '!' -> expression.append(".*");
        case '[', ']', '-' -> expression.append(c);
        default -> expression.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
      }
    }
    return expression.append('$').toString();
  }

  /** Whether actions may speak of {@code $1}. */
  public boolean captures() {
    return text.indexOf('(') >= 0;
  }

  /** What every text it matches begins with: one of these; nothing when that is not known. */
  public Optional<List<String>> heads() {
    return heads;
  }

  /**
   * What it found: the whole and its groups, a group that took no part being empty; nothing when it
   * does not match.
   *
   * @throws StepBudget.Exceeded when it looks at too many characters
   */
  public Optional<List<String>> find(String value, StepBudget budget) {
    Matcher matcher = pattern.matcher(budget.guard(value, price));
    if (!finds(matcher)) {
      return Optional.empty();
    }
    List<String> groups = new ArrayList<>();
    for (int group = 0; group <= matcher.groupCount(); group++) {
      int start = matcher.start(group);
      groups.add(start < 0 ? "" : value.substring(start, matcher.end(group)));
    }
    return Optional.of(groups);
  }

  /** Whether it matches. */
  public boolean matches(String value, StepBudget budget) {
    return finds(pattern.matcher(budget.guard(value, price)));
  }

  /**
   * Whether it matches what has been dialled, or might when more keys are pressed.
   *
   * @param value not empty
   */
  public boolean couldMatch(String value, StepBudget budget) {
    if (!dialable || !canBegin(value)) {
      return false;
    }
    Matcher matcher = pattern.matcher(budget.guard(value, price));
    if (finds(matcher)) {
      return true;
    }
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    // find() says of every expression that is not bound to the beginning that it might match behind
    // the end; each place of the value is asked alone instead
    int places = heads.isPresent() ? 1 : value.length();
    try {
      for (int place = 0; place < places; place++) {
        matcher.region(place, value.length());
        if (!matcher.lookingAt() && matcher.hitEnd()) {
          return true;
        }
      }
    } catch (StackOverflowError e) {
      throw new StepBudget.Exceeded();
    }
    return false;
  }

  private boolean canBegin(String value) {
    if (heads.isEmpty()) {
      return true;
    }
    for (String head : heads.get()) {
      if (value.startsWith(head) || head.startsWith(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean finds(Matcher matcher) {
    try {
      return matcher.find();
    } catch (StackOverflowError e) {
      throw new StepBudget.Exceeded();
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
