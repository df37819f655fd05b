package io.thinline.api.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of the configuration after pre-processing. Immutable, any thread.
 *
 * @param name the tag
 * @param attributes in the order written
 * @param children child elements
 * @param text the text directly inside, trimmed
 * @param location of the start tag
 */
public record ConfigElement(
    String name,
    Map<String, ConfigValue> attributes,
    List<ConfigElement> children,
    String text,
    SourceLocation location) {

  public ConfigElement {
    attributes = AttributeMap.copyOf(attributes, location);
    children = List.copyOf(children);
  }

  public Optional<ConfigValue> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The attribute's text, or the alternative when it is not written. */
  public String attribute(String attribute, String alternative) {
    ConfigValue value = attributes.get(attribute);
    return value == null ? alternative : value.text();
  }

  /** The children of that name. */
  public Stream<ConfigElement> children(String child) {
    return children.stream().filter(element -> element.name().equals(child));
  }

  /** The first child of that name. */
  public Optional<ConfigElement> child(String child) {
    return children(child).findFirst();
  }
}
