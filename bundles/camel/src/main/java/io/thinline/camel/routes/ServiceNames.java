package io.thinline.camel.routes;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a service of Camel is for; Camel's extender registers one for all that a bundle has. */
final class ServiceNames {
  private ServiceNames() {}

  /** A property that is a text, an array or a list. */
  static Set<String> of(Map<String, ?> properties, String property) {
    @Nullable Object said = properties.get(property);
    if (said instanceof String name) {
      return Set.of(name);
    }
    Set<String> names = new TreeSet<>();
    if (said instanceof Object[] several) {
      for (Object name : several) {
        names.add(name.toString());
      }
    } else if (said instanceof Collection<?> several) {
      several.forEach(name -> names.add(name.toString()));
    }
    return names;
  }
}
