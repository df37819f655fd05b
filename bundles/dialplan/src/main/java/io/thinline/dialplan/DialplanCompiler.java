package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the contexts of a configuration ready. A wrong extension is reported and left out, the
 * others work.
 */
final class DialplanCompiler {
  private final Findings findings = new Findings();
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
    Map<String, Context> contexts = new LinkedHashMap<>();
    configuration
        .section("dialplan")
        .ifPresent(
            section -> section.children().forEach(child -> compiler.context(child, contexts)));
    return new CompiledDialplan(contexts, configuration.variables(), compiler.findings.list());
  }

  private void context(ConfigElement element, Map<String, Context> contexts) {
    String name = element.attribute("name", "");
    Context same = contexts.get(name);
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
      findings.check(element, List.of("name"));
      contexts.put(name, new Context(name, extensions(name, element), element.location()));
    }
  }

  private List<Extension> extensions(String context, ConfigElement element) {
    ConditionCompiler conditions =
        new ConditionCompiler(findings, patternsContexts.contains(context));
    List<Extension> extensions = new ArrayList<>();
    for (ConfigElement child : element.children()) {
      if (!child.name().equals("extension")) {
        warning(
            child, "<" + child.name() + "> means nothing here; a context consists of <extension>");
        continue;
      }
      try {
        extensions.add(extension(child, conditions));
      } catch (Unusable e) {
        findings.error(
            e.location(), e.getMessage() + "; extension " + name(child) + " is left out");
      }
    }
    return List.copyOf(extensions);
  }

  private Extension extension(ConfigElement element, ConditionCompiler compiler) throws Unusable {
    findings.check(element, List.of("name", "continue"));
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
    return new Extension(name(element), continues(element), conditions, element.location());
  }

  private static String name(ConfigElement extension) {
    return extension.attribute("name", "_anon_");
  }

  private boolean continues(ConfigElement extension) {
    String written = extension.attribute("continue", "");
    Optional<Boolean> continues = Flags.read(written);
    if (continues.isEmpty()) {
      error(extension, "continue=\"" + written + "\": allowed are true and false; false is used");
    }
    return continues.orElse(false);
  }

  private void warning(ConfigElement where, String message) {
    findings.warning(where.location(), message);
  }

  private void error(ConfigElement where, String message) {
    findings.error(where.location(), message);
  }
}
