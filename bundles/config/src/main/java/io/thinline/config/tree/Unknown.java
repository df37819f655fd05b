package io.thinline.config.tree;

import io.thinline.api.config.ConfigElement;
import java.util.List;

/** What means nothing where it stands. */
public final class Unknown {
  private Unknown() {}

  /** Warns of attributes an element does not have. */
  public static void attributes(ConfigElement element, List<String> known, Problems problems) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                problems.warningOfKind(
                    "unknown attribute " + name + " of " + element.name(),
                    value.location(),
                    "<"
                        + element.name()
                        + "> has no attribute \""
                        + name
                        + "\""
                        + Nearest.hint(name, known));
              }
            });
  }
}
