package io.thinline.dialplan;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.Prospect;
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

  /** The globals answer for variables that neither a call nor the whole system has. */
  CompiledDialplan(
      Map<String, Context> contexts, Map<String, String> globals, List<ConfigProblem> problems) {
    this.contexts = new TreeMap<>(contexts);
    this.globals = Map.copyOf(globals);
    this.problems = List.copyOf(problems);
  }

  List<String> contexts() {
    return List.copyOf(contexts.keySet());
  }

  Optional<Context> context(String name) {
    return Optional.ofNullable(contexts.get(name));
  }

  /** Whether there is such a context, or one that stands in for it. */
  boolean answersFor(String name) {
    return contexts.containsKey(name) || contexts.containsKey(FALLBACK);
  }

  List<ConfigProblem> problems() {
    return problems;
  }

  int extensions() {
    return contexts.values().stream().mapToInt(context -> context.extensions().size()).sum();
  }

  /** Hunts in a context, within the step budget. */
  Hunt.Result hunt(String name, Fields fields, Surroundings surroundings) {
    Context context = contexts.getOrDefault(name, contexts.get(FALLBACK));
    if (context == null) {
      String known =
          contexts.isEmpty() ? "" : "; there are " + String.join(", ", contexts.keySet());
      return Hunt.Result.failed("the dialplan has no context \"" + name + "\"" + known);
    }
    return context.hunt(surroundings.situation(fields, globals));
  }

  /** What a number is in a context and could become. */
  Prospect prospect(String name, String number, boolean process) {
    Context context = contexts.getOrDefault(name, contexts.get(FALLBACK));
    return context == null ? Prospect.NONE : context.prospect(number, process);
  }
}
