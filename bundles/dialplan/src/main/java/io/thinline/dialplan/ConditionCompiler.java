package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one condition ready, with its actions and the conditions inside it. */
final class ConditionCompiler {
  private static final int DEEPEST = 50;
  private static final Map<String, Condition.Break> BREAKS =
      Map.of(
          "on-false", Condition.Break.ON_FALSE,
          "on-true", Condition.Break.ON_TRUE,
          "always", Condition.Break.ALWAYS,
          "never", Condition.Break.NEVER);
  private static final List<String> KNOWN =
      Stream.concat(
              Stream.of("field", "expression", "break", "regex", "require-nested"),
              TimeField.all().keySet().stream())
          .toList();
  private static final List<String> CHILDREN =
      List.of("action", "anti-action", "expression", "condition", "regex");

  private final Findings findings;
  private final CriterionCompiler criteria;
  private final ActionCompiler actions;

  ConditionCompiler(Findings findings, boolean ofPatterns) {
    this.findings = findings;
    this.criteria = new CriterionCompiler(findings);
    this.actions = new ActionCompiler(findings, ofPatterns);
  }

  Condition condition(ConfigElement element) throws Unusable {
    return condition(element, 0);
  }

  private Condition condition(ConfigElement element, int depth) throws Unusable {
    if (depth > DEEPEST) {
      throw new Unusable(
          element.location(), "more than " + DEEPEST + " conditions inside one another");
    }
    findings.check(element, KNOWN);
    element.children().stream()
        .filter(child -> !CHILDREN.contains(child.name()))
        .forEach(
            child ->
                findings.warning(
                    child.location(),
                    "<"
                        + child.name()
                        + "> means nothing here; a condition consists of <action> and"
                        + " <anti-action>"));
    List<Condition> nested = new ArrayList<>();
    for (ConfigElement child : element.children("condition").toList()) {
      nested.add(condition(child, depth + 1));
    }
    return new Condition(
        criteria.of(element),
        breaks(element),
        actions.actions(element, "action"),
        actions.actions(element, "anti-action"),
        nested,
        requireNested(element),
        element.location());
  }

  private boolean requireNested(ConfigElement element) {
    Optional<ConfigValue> written = element.attribute("require-nested");
    Optional<Boolean> required = written.flatMap(value -> Flags.read(value.text()));
    if (written.isPresent() && required.isEmpty()) {
      findings.error(
          written.get().location(),
          "require-nested=\""
              + written.get().text()
              + "\": allowed are true and false; true is used");
    }
    return required.orElse(true);
  }

  private Condition.Break breaks(ConfigElement element) {
    String written = element.attribute("break", "on-false");
    Condition.Break known = BREAKS.get(written.toLowerCase(Locale.ROOT));
    if (known == null) {
      findings.error(
          element.location(),
          "break=\""
              + written
              + "\": allowed are on-false, on-true, always and never; on-false is used");
      return Condition.Break.ON_FALSE;
    }
    return known;
  }
}
