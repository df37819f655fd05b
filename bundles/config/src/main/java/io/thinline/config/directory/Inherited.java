package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SmallMap;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What users inherit: domain, group and user settings, the inner ones winning. Users that add
 * nothing share the maps of their group.
 */
record Inherited(Map<String, String> parameters, Map<String, String> variables) {
  static final Inherited NOTHING = new Inherited(Map.of(), Map.of());

  Inherited {
    parameters = SmallMap.copyOf(parameters);
    variables = SmallMap.copyOf(variables);
  }

  Inherited within(ConfigElement element, Problems problems) {
    return new Inherited(
        extended(parameters, element, "params", "param", problems),
        extended(variables, element, "variables", "variable", problems));
  }

  static Map<String, String> extended(
      Map<String, String> outer,
      ConfigElement element,
      String list,
      String child,
      Problems problems) {
    List<ConfigElement> own = element.children(list).toList();
    if (own.stream().allMatch(params -> params.children().isEmpty())) {
      return outer;
    }
    Map<String, String> all = new LinkedHashMap<>(outer);
    for (ConfigElement params : own) {
      ParamElements.read(params, child, problems)
          .forEach((name, value) -> all.put(name, value.text()));
    }
    return all;
  }
}
