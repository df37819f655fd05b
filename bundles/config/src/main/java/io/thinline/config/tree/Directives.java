package io.thinline.config.tree;

import io.thinline.api.config.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code <X-PRE-PROCESS cmd="..." data="..."/>} and {@code <!--#cmd "..."-->} do. */
final class Directives {
  private static final String ELEMENT = "X-PRE-PROCESS";

  /** Stock trees switch a directive off by this name. */
  private static final String SWITCHED_OFF = "X-NO-PRE-PROCESS";

  private static final Pattern COMMENT = Pattern.compile("(?s)\\A#([a-z-]+)\\s*(.*)\\z");

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
    return element.equals(ELEMENT) || element.equals(SWITCHED_OFF);
  }

  void run(ElementBuilder directive, Path folder, ElementBuilder target, int depth) {
    if (directive.name.equals(SWITCHED_OFF)) {
      return;
    }
    String command = text(directive, "cmd");
    if (command.isEmpty()) {
      tree.problems()
          .error(directive.location, "X-PRE-PROCESS needs cmd=\"set\" or another command");
      return;
    }
    run(new Call(command, text(directive, "data"), directive.location, folder, target, depth));
  }

  void runComment(
      String comment, SourceLocation where, Path folder, ElementBuilder target, int depth) {
    Matcher matcher = COMMENT.matcher(comment.strip());
    if (matcher.matches() && commands.containsKey(matcher.group(1))) {
      String data = matcher.group(2).strip().replaceAll("\\A[\"']|[\"']\\z", "");
      String expanded = tree.variables().expand(data, where, tree.problems());
      run(new Call(matcher.group(1), expanded, where, folder, target, depth));
    }
  }

  private void run(Call call) {
    Command command = commands.get(call.command());
    if (command == null) {
      List<String> known = commands.keySet().stream().sorted().toList();
      tree.problems()
          .warning(
              call.where(),
              "unknown pre-processor command \""
                  + call.command()
                  + "\""
                  + Nearest.hint(call.command(), known));
      return;
    }
    command.run(call);
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

  private void refuse(Call call) {
    String name = call.data().replaceAll("(?s)=.*", "");
    tree.problems()
        .warning(
            call.where(),
            "cmd=\""
                + call.command()
                + "\" is not done here (reading a configuration neither runs programs nor asks the network); write"
                + " the value: cmd=\"set\" data=\""
                + name
                + "=...\"");
  }

  private static String text(ElementBuilder element, String attribute) {
    var value = element.attributes.get(attribute);
    return value == null ? "" : value.text();
  }
}
