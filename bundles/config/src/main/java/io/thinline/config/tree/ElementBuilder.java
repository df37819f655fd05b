package io.thinline.config.tree;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element that is still open. */
final class ElementBuilder {
  final String name;
  final SourceLocation location;
  final Map<String, ConfigValue> attributes = new LinkedHashMap<>();
  final List<ConfigElement> children = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  /** Where its text begins. */
  @Nullable SourceLocation textLocation;

  /** True when it holds elements or directives, so that text beside them has no reader. */
  boolean hasElements;

  ElementBuilder(String name, SourceLocation location) {
    this.name = name;
    this.location = location;
  }

  ConfigElement build() {
    return new ConfigElement(name, attributes, children, text.toString().strip(), location);
  }

  void addText(String more, SourceLocation where) {
    text.append(more);
    if (textLocation == null) {
      textLocation = where;
    }
  }

  /** Takes over the elements that an include or an {@code <include>} wrapper held. */
  void splice(ElementBuilder other) {
    children.addAll(other.children);
    hasElements |= other.hasElements;
  }
}
