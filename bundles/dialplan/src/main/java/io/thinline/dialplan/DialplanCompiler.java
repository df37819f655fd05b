package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the contexts of a configuration ready. A wrong extension is reported and left out, the
 * others work.
 */
final class DialplanCompiler {
  private final List<ConfigProblem> problems = new ArrayList<>();
  private final Set<String> patternsContexts;

  private DialplanCompiler(Set<String> patternsContexts) {
    this.patternsContexts = patternsContexts;
  }

  static CompiledDialplan compile(Configuration configuration) {
    DialplanCompiler compiler =
        new DialplanCompiler(
            configuration.profiles().stream()
                .map(SkinnyProfile::patternsContext)
                .collect(Collectors.toSet()));
    Map<String, CompiledDialplan.Context> contexts = new LinkedHashMap<>();
    configuration
        .section("dialplan")
        .ifPresent(
            section -> section.children().forEach(child -> compiler.context(child, contexts)));
    return new CompiledDialplan(contexts, configuration.variables(), compiler.problems);
  }

  private void context(ConfigElement element, Map<String, CompiledDialplan.Context> contexts) {
    String name = element.attribute("name", "");
    CompiledDialplan.Context same = contexts.get(name);
    if (!element.name().equals("context")) {
      warning(
          element, "<" + element.name() + "> means nothing here; a dialplan consists of <context>");
    } else if (name.isEmpty()) {
      error(element, "a context needs name=\"...\"; it is left out");
    } else if (same != null) {
      warning(
          element,
          "context " + name + " is already at " + same.location() + "; this one is not used");
    } else {
      contexts.put(
          name, new CompiledDialplan.Context(name, extensions(name, element), element.location()));
    }
  }

  private List<Extension> extensions(String context, ConfigElement element) {
    ConditionCompiler conditions =
        new ConditionCompiler(problems, patternsContexts.contains(context));
    List<Extension> extensions = new ArrayList<>();
    for (ConfigElement child : element.children()) {
      if (!child.name().equals("extension")) {
        warning(
            child, "<" + child.name() + "> means nothing here; a context consists of <extension>");
        continue;
      }
      try {
        extensions.add(extension(child, conditions));
      } catch (ConditionCompiler.Unusable e) {
        problems.add(
            ConfigProblem.error(
                e.location(), e.getMessage() + "; extension " + name(child) + " is left out"));
      }
    }
    return List.copyOf(extensions);
  }

  private Extension extension(ConfigElement element, ConditionCompiler compiler)
      throws ConditionCompiler.Unusable {
    List<Condition> conditions = new ArrayList<>();
    for (ConfigElement child : element.children()) {
      if (child.name().equals("condition")) {
        conditions.add(compiler.condition(child));
      } else {
        warning(
            child,
            "<" + child.name() + "> means nothing here; an extension consists of <condition>");
      }
    }
    if (conditions.isEmpty()) {
      warning(
          element,
          "extension "
              + name(element)
              + " has no <condition> and never matches; <condition> alone always holds");
    }
    return new Extension(
        name(element), isTrue(element.attribute("continue", "")), conditions, element.location());
  }

  private static String name(ConfigElement extension) {
    return extension.attribute("name", "_anon_");
  }

  private static boolean isTrue(String text) {
    return Set.of("true", "yes", "on", "t", "enabled", "active", "allow", "1")
        .contains(text.toLowerCase(java.util.Locale.ROOT));
  }

  private void warning(ConfigElement where, String message) {
    problems.add(ConfigProblem.warning(where.location(), message));
  }

  private void error(ConfigElement where, String message) {
    problems.add(ConfigProblem.error(where.location(), message));
  }
}
