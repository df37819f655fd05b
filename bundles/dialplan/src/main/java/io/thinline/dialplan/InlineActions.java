package io.thinline.dialplan;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Applications that may be done while the dialplan is still asked, and what those that set
 * variables change for the conditions behind them.
 */
final class InlineActions {
  /** Those that neither wait nor need audio. */
  private static final Set<String> ALLOWED =
      Set.of(
          "check_acl",
          "curl",
          "db",
          "easyroute",
          "enum",
          "eval",
          "event",
          "export",
          "hash",
          "info",
          "lcr",
          "limit",
          "log",
          "multiset",
          "multiunset",
          "presence",
          "set",
          "set_global",
          "set_profile_var",
          "set_user",
          "unset",
          "verbose_events");

  private static final Map<String, Change> CHANGES =
      Map.of(
          "set",
          InlineActions::assign,
          "export",
          InlineActions::assign,
          "set_global",
          InlineActions::assign,
          "unset",
          (data, variables) -> variables.accept(data.strip(), ""),
          "multiset",
          (data, variables) -> each(data, one -> assign(one, variables)),
          "multiunset",
          (data, variables) -> each(data, name -> variables.accept(name.strip(), "")));

  private InlineActions() {}

  /** What an application does to variables, told as name and value. */
  private interface Change {
    void apply(String data, BiConsumer<String, String> variables);
  }

  static boolean allowed(String application) {
    return ALLOWED.contains(application);
  }

  static void apply(String application, String data, BiConsumer<String, String> variables) {
    Change change = CHANGES.get(application);
    if (change != null) {
      change.apply(data, variables);
    }
  }

  private static void assign(String data, BiConsumer<String, String> variables) {
    int equals = data.indexOf('=');
    if (equals > 0) {
      variables.accept(data.substring(0, equals).strip(), data.substring(equals + 1).strip());
    }
  }

  /** {@code a b c}, or {@code ^^:a:b:c} with a separator of its own. */
  private static void each(String data, Consumer<String> part) {
    String text = data.strip();
    boolean own = text.startsWith("^^") && text.length() > 2;
    String separator = own ? text.substring(2, 3) : " ";
    for (String one : (own ? text.substring(3) : text).split(Pattern.quote(separator), -1)) {
      if (!one.isBlank()) {
        part.accept(one);
      }
    }
  }
}
