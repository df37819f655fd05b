package io.thinline.dialplan;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The contexts of one configuration, ready to be asked. Immutable. */
public final class CompiledDialplan {
  /** Stands in for a context that is missing. */
  private static final String FALLBACK = "global";

  private final Map<String, Context> contexts;
  private final Map<String, String> globals;
  private final List<ConfigProblem> problems;

  /** A context with its extensions in the order written. */
  record Context(String name, List<Extension> extensions, SourceLocation location) {}

  /** The globals answer for variables that a call has not. */
  CompiledDialplan(
      Map<String, Context> contexts, Map<String, String> globals, List<ConfigProblem> problems) {
    this.contexts = new TreeMap<>(contexts);
    this.globals = Map.copyOf(globals);
    this.problems = List.copyOf(problems);
  }

  List<String> contexts() {
    return List.copyOf(contexts.keySet());
  }

  List<ConfigProblem> problems() {
    return problems;
  }

  int extensions() {
    return contexts.values().stream().mapToInt(context -> context.extensions().size()).sum();
  }

  /** Hunts in a context, within the step budget. */
  Hunt.Result hunt(String name, Fields fields) {
    Context context = contexts.getOrDefault(name, contexts.get(FALLBACK));
    if (context == null) {
      String known =
          contexts.isEmpty() ? "" : "; there are " + String.join(", ", contexts.keySet());
      return Hunt.Result.failed("the dialplan has no context \"" + name + "\"" + known);
    }
    Fields all = field -> fields.field(field).or(() -> Optional.ofNullable(globals.get(field)));
    return new Hunt(all, new StepBudget()).through(context.extensions());
  }
}
