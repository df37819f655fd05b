package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Makes one condition ready, with its actions. */
final class ConditionCompiler {
  private static final Map<String, Condition.Break> BREAKS =
      Map.of(
          "on-false", Condition.Break.ON_FALSE,
          "on-true", Condition.Break.ON_TRUE,
          "always", Condition.Break.ALWAYS,
          "never", Condition.Break.NEVER);

  private static final Set<String> KNOWN = Set.of("field", "expression", "break");
  private static final Set<String> ACTION_KNOWN = Set.of("application", "data");

  private final List<ConfigProblem> problems;
  private final boolean ofPatterns;

  /** A condition that cannot be judged, so that its extension cannot either. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient SourceLocation location;

    Unusable(SourceLocation location, String message) {
      super(message);
      this.location = location;
    }

    SourceLocation location() {
      return location;
    }
  }

  ConditionCompiler(List<ConfigProblem> problems, boolean ofPatterns) {
    this.problems = problems;
    this.ofPatterns = ofPatterns;
  }

  Condition condition(ConfigElement element) throws Unusable {
    for (Map.Entry<String, ConfigValue> attribute : element.attributes().entrySet()) {
      if (!KNOWN.contains(attribute.getKey())) {
        throw new Unusable(
            attribute.getValue().location(),
            "a condition by \""
                + attribute.getKey()
                + "\" is not supported; field, expression and break are");
      }
    }
    if (element.child("condition").isPresent()) {
      throw new Unusable(element.location(), "a condition inside a condition is not supported");
    }
    return new Condition(
        test(element),
        breaks(element),
        actions(element, "action"),
        actions(element, "anti-action"),
        element.location());
  }

  private Optional<Condition.Test> test(ConfigElement element) throws Unusable {
    Optional<ConfigValue> field = element.attribute("field");
    ConfigValue expression =
        element
            .attribute("expression")
            .or(
                () ->
                    element
                        .child("expression")
                        .map(child -> new ConfigValue(child.text(), child.location())))
            .orElse(new ConfigValue("", element.location()));
    if (field.isEmpty()) {
      if (!expression.text().isEmpty()) {
        throw new Unusable(
            expression.location(), "an expression needs field=\"...\", such as destination_number");
      }
      return Optional.empty();
    }
    if (expression.text().contains("${")) {
      throw new Unusable(
          expression.location(),
          "a variable in an expression is not supported: " + expression.text());
    }
    try {
      return Optional.of(
          new Condition.Test(Subject.of(field.get().text()), Expression.of(expression.text())));
    } catch (PatternSyntaxException e) {
      throw new Unusable(
          expression.location(),
          "the expression \"" + expression.text() + "\" is wrong: " + reason(e));
    } catch (IllegalArgumentException e) {
      throw new Unusable(field.get().location(), String.valueOf(e.getMessage()));
    }
  }

  private static String reason(PatternSyntaxException e) {
    return e.getIndex() < 0
        ? e.getDescription()
        : e.getDescription() + " at character " + (e.getIndex() + 1);
  }

  private Condition.Break breaks(ConfigElement element) {
    String written = element.attribute("break", "on-false");
    Condition.Break known = BREAKS.get(written);
    if (known == null) {
      warning(
          element,
          "break=\""
              + written
              + "\": allowed are on-false, on-true, always and never; on-false is used");
      return Condition.Break.ON_FALSE;
    }
    return known;
  }

  private List<DialplanAction> actions(ConfigElement condition, String kind) {
    List<DialplanAction> actions = new ArrayList<>();
    condition.children(kind).forEach(element -> action(element).ifPresent(actions::add));
    return List.copyOf(actions);
  }

  private Optional<DialplanAction> action(ConfigElement element) {
    String application = element.attribute("application", "");
    if (application.isEmpty()) {
      problems.add(
          ConfigProblem.error(
              element.location(),
              "<" + element.name() + "> needs application=\"...\"; it is left out"));
      return Optional.empty();
    }
    element.attributes().keySet().stream()
        .filter(name -> !ACTION_KNOWN.contains(name))
        .forEach(
            name ->
                warning(
                    element, "\"" + name + "\" of an action is not supported and has no effect"));
    String data = element.attribute("data", element.text());
    DialplanAction action = new DialplanAction(application, data, element.location());
    PatternApplications.check(action, ofPatterns).ifPresent(problems::add);
    return Optional.of(action);
  }

  private void warning(ConfigElement where, String message) {
    problems.add(ConfigProblem.warning(where.location(), message));
  }
}
