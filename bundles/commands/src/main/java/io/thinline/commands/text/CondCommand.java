package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;

/** {@code cond}: one text or another, as a comparison turns out. */
@Component(immediate = true, service = ApiCommand.class)
public final class CondCommand extends TextCommand {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(?:\\.\\d{0,300})?");

  /** What the difference of both sides must be. */
  private static final Map<String, DoublePredicate> OPERATORS =
      Map.of(
          "==", difference -> difference == 0,
          "!=", difference -> difference != 0,
          ">=", difference -> difference >= 0,
          "<=", difference -> difference <= 0,
          ">", difference -> difference > 0,
          "<", difference -> difference < 0);

  public CondCommand() {
    super(
        "cond",
        "Compares two values and answers one of two texts",
        "cond <value> ==|!=|>|>=|<|<= <value> ? <when true> : <when false>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String line = call.line().strip();
    int question = outside(line, "?", 0);
    int colon = question < 0 ? -1 : outside(line, ":", question + 1);
    Optional<Boolean> holds =
        colon < 0 ? Optional.empty() : compare(line.substring(0, question).strip());
    if (holds.isEmpty()) {
      return CommandResult.error("-ERR usage: " + usage());
    }
    return CommandResult.ok(
        plain(holds.get() ? line.substring(question + 1, colon) : line.substring(colon + 1)));
  }

  private static Optional<Boolean> compare(String comparison) {
    char quote = 0;
    for (int at = 0; at < comparison.length(); at++) {
      char c = comparison.charAt(at);
      if (quote != 0 || c == '\'' || c == '"') {
        quote = quote == 0 ? c : c == quote ? 0 : quote;
        continue;
      }
      for (int length = 2; length >= 1; length--) {
        int end = Math.min(at + length, comparison.length());
        DoublePredicate operator = OPERATORS.get(comparison.substring(at, end));
        if (operator != null) {
          return Optional.of(
              operator.test(
                  difference(
                      plain(comparison.substring(0, at)), plain(comparison.substring(end)))));
        }
      }
    }
    return Optional.empty();
  }

  /** Two numbers as such, two texts as texts, and a text beside a number by its length. */
  private static double difference(String left, String right) {
    boolean leftNumber = NUMBER.matcher(left).matches();
    boolean rightNumber = NUMBER.matcher(right).matches();
    if (!leftNumber && !rightNumber) {
      return left.compareTo(right);
    }
    return (leftNumber ? Double.parseDouble(left) : left.length())
        - (rightNumber ? Double.parseDouble(right) : right.length());
  }

  private static String plain(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Where a mark stands, by choice between spaces, and not in quotes; below 0 when nowhere. */
  private static int outside(String line, String mark, int from) {
    int anywhere = -1;
    char quote = 0;
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote != 0 || ((c == '\'' || c == '"') && line.indexOf(c, at + 1) > 0)) {
        quote = quote == 0 ? c : c == quote ? 0 : quote;
      } else if (line.startsWith(" " + mark + " ", at)) {
        return at + 1;
      } else if (anywhere < 0 && line.startsWith(mark, at)) {
        anywhere = at;
      }
    }
    return anywhere;
  }
}
