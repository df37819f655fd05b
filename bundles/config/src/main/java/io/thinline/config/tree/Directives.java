package io.thinline.config.tree;

import io.thinline.api.config.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code <X-PRE-PROCESS cmd="..." data="..."/>} and {@code <!--#cmd "..."-->} do. */
final class Directives {
  static final String ELEMENT = "X-PRE-PROCESS";

  /** Stock trees switch a directive off by this name. */
  private static final String SWITCHED_OFF = "X-NO-PRE-PROCESS";

  private static final int SLIP = 2;
  private static final List<String> ATTRIBUTES = List.of("cmd", "data");

  private static final Pattern COMMENT = Pattern.compile("(?is)\\A#([a-z-]+)\\s*(.*)\\z");

  private final TreeReader tree;
  private final Map<String, Command> commands =
      Map.of(
          "set", this::set,
          "include", this::include,
          "env-set", this::environment,
          "stun-set", this::refuse,
          "exec", this::refuse,
          "exec-set", this::refuse);

  /** A directive where it stands. */
  private record Call(
      String command,
      String data,
      SourceLocation where,
      Path folder,
      ElementBuilder target,
      int depth) {}

  private interface Command {
    void run(Call call);
  }

  Directives(TreeReader tree) {
    this.tree = tree;
  }

  static boolean isDirective(String element) {
    return element.equalsIgnoreCase(ELEMENT) || element.equalsIgnoreCase(SWITCHED_OFF);
  }

  /** Any other element may be somebody's; this one is a slip wherever it stands. */
  static boolean isMisspelt(String element) {
    return !isDirective(element)
        && Math.abs(element.length() - ELEMENT.length()) <= SLIP
        && Nearest.distance(element.toUpperCase(Locale.ROOT), ELEMENT) <= SLIP;
  }

  void run(ElementBuilder directive, Path folder, ElementBuilder target, int depth) {
    if (directive.name.equalsIgnoreCase(SWITCHED_OFF)) {
      return;
    }
    if (!isDirective(directive.name)) {
      tree.problems()
          .warningOfKind(
              "misspelt directive " + directive.name,
              directive.location,
              "<" + directive.name + "> does nothing; a directive is <" + ELEMENT + ">");
    } else if (isComplete(directive)) {
      String command = text(directive, "cmd").strip();
      run(new Call(command, text(directive, "data"), directive.location, folder, target, depth));
    }
  }

  private boolean isComplete(ElementBuilder directive) {
    boolean complete = directive.attributes.keySet().containsAll(ATTRIBUTES);
    List<String> unknown =
        directive.attributes.keySet().stream().filter(name -> !ATTRIBUTES.contains(name)).toList();
    if (!complete) {
      String instead = unknown.isEmpty() ? "" : ", not " + String.join(" and ", unknown);
      tree.problems()
          .error(directive.location, ELEMENT + " needs cmd=\"...\" and data=\"...\"" + instead);
    } else if (!unknown.isEmpty()) {
      tree.problems()
          .warning(
              directive.location,
              ELEMENT
                  + " has no attribute \""
                  + unknown.get(0)
                  + "\""
                  + Nearest.hint(unknown.get(0), ATTRIBUTES));
    }
    return complete;
  }

  void runComment(
      String comment, SourceLocation where, Path folder, ElementBuilder target, int depth) {
    Matcher matcher = COMMENT.matcher(comment.strip());
    if (!matcher.matches()) {
      return;
    }
    String command = matcher.group(1).toLowerCase(Locale.ROOT);
    String data = matcher.group(2).strip();
    boolean quoted = data.startsWith("\"") || data.startsWith("'");
    if (commands.containsKey(command)) {
      String plain = data.replaceAll("\\A[\"']|[\"']\\z", "");
      String expanded = tree.variables().expand(plain, where, tree.problems());
      run(new Call(command, expanded, where, folder, target, depth));
    } else if (quoted && Nearest.to(command, commands.keySet()).isPresent()) {
      unknown(command, where);
    }
  }

  private void run(Call call) {
    Command command = commands.get(call.command().toLowerCase(Locale.ROOT));
    if (command == null) {
      unknown(call.command(), call.where());
    } else {
      command.run(call);
    }
  }

  private void unknown(String command, SourceLocation where) {
    List<String> known = commands.keySet().stream().sorted().toList();
    tree.problems()
        .error(
            where,
            "unknown pre-processor command \"" + command + "\"" + Nearest.hint(command, known));
  }

  private void set(Call call) {
    int equals = call.data().indexOf('=');
    if (equals < 1) {
      tree.problems()
          .error(call.where(), "set needs data=\"name=value\", not \"" + call.data() + "\"");
      return;
    }
    tree.variables()
        .set(call.data().substring(0, equals).strip(), call.data().substring(equals + 1).strip());
  }

  private void include(Call call) {
    if (call.data().isBlank()) {
      tree.problems().error(call.where(), "include needs data=\"file or pattern\"");
      return;
    }
    tree.include(call.folder(), call.data().strip(), call.where(), call.target(), call.depth());
  }

  /** An environment variable that is not set leaves the variable as it is. */
  private void environment(Call call) {
    int equals = call.data().indexOf('=');
    if (equals < 1) {
      tree.problems()
          .error(
              call.where(),
              "env-set needs data=\"name=$ENVIRONMENT_VARIABLE\", not \"" + call.data() + "\"");
      return;
    }
    String value =
        System.getenv(call.data().substring(equals + 1).strip().replaceAll("\\A\\$", ""));
    if (value != null) {
      tree.variables().set(call.data().substring(0, equals).strip(), value);
    }
  }

  /** What it would have set is not missed a second time where it is used. */
  private void refuse(Call call) {
    String name = call.data().replaceAll("(?s)=.*", "").strip();
    boolean sets = call.command().toLowerCase(Locale.ROOT).endsWith("-set") && !name.isEmpty();
    if (sets) {
      tree.variables().refuse(name);
    }
    tree.problems()
        .warning(
            call.where(),
            call.command()
                + " is not done (reading a configuration neither runs programs nor asks the network)"
                + (sets ? "; write the value: cmd=\"set\" data=\"" + name + "=...\"" : ""));
  }

  private static String text(ElementBuilder element, String attribute) {
    var value = element.attributes.get(attribute);
    return value == null ? "" : value.text();
  }
}
