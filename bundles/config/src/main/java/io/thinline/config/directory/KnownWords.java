package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of one kind of element: Thinline's, and those that other modules of FreeSWITCH read in
 * the same place.
 */
record KnownWords(String element, List<String> attributes, List<String> children) {
  private static final List<String> SETTINGS =
      List.of("params", "variables", "profile-variables", "gateways");

  static final KnownWords DIRECTORY =
      new KnownWords("directory", List.of("name", "description"), List.of("domain"));
  static final KnownWords DOMAIN =
      new KnownWords("domain", List.of("name"), and("groups", "users", "user"));
  static final KnownWords GROUPS = new KnownWords("groups", List.of(), List.of("group"));
  static final KnownWords GROUP = new KnownWords("group", List.of("name"), and("users", "user"));
  static final KnownWords USERS = new KnownWords("users", List.of(), List.of("user"));
  static final KnownWords USER =
      new KnownWords(
          "user",
          List.of("id", "number-alias", "type", "cacheable", "cidr", "mailbox"),
          and("skinny", "vcard"));
  static final KnownWords SKINNY =
      new KnownWords("skinny", List.of(), List.of("params", "buttons"));
  static final KnownWords BUTTONS = new KnownWords("buttons", List.of(), List.of("button"));
  static final KnownWords BUTTON = new KnownWords("button", ButtonAttributes.NAMES, List.of());

  private static List<String> and(String... more) {
    return Stream.concat(SETTINGS.stream(), List.of(more).stream()).toList();
  }

  /** Warns of every attribute and child element that is not known here. */
  void check(ConfigElement found, Problems problems) {
    for (Map.Entry<String, ConfigValue> attribute : found.attributes().entrySet()) {
      if (!attributes.contains(attribute.getKey())) {
        unknownAttribute(attribute.getKey(), attribute.getValue(), problems);
      }
    }
    for (ConfigElement child : found.children()) {
      if (!children.contains(child.name())) {
        ParamElements.unknownElement(child, element, children, problems);
      }
    }
  }

  private void unknownAttribute(String name, ConfigValue value, Problems problems) {
    problems.warningOfKind(
        "attribute " + name + " of " + element,
        value.location(),
        attributes.isEmpty()
            ? "<" + element + "> has no attributes: \"" + name + "\" means nothing"
            : "a "
                + element
                + " has no attribute \""
                + name
                + "\""
                + Nearest.hint(name, attributes));
  }
}
