package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with headers of the event in it: {@code thinline/{Event-Subclass}/{Skinny-Device-Name}}.
 * {@code ${name}} means the same, where whoever reads the configuration file leaves it alone.
 */
final class HeaderPattern {
  private static final Pattern PLACE = Pattern.compile("\\$?\\{([^{}]+)}");

  private HeaderPattern() {}

  /**
   * @param clean makes a value fit to stand here; one that is empty becomes {@code _}
   */
  static String fill(String pattern, PbxEvent event, UnaryOperator<String> clean) {
    Matcher place = PLACE.matcher(pattern);
    return place.replaceAll(
        found -> {
          String value = clean.apply(value(found.group(1), event));
          return Matcher.quoteReplacement(value.isEmpty() ? "_" : value);
        });
  }

  private static String value(String header, PbxEvent event) {
    return switch (header) {
      case "Event-Name" -> event.name();
      case "Event-Subclass" -> event.subclass().isEmpty() ? event.name() : event.subclass();
      case "Event-UUID" -> event.uuid().toString();
      case "Skinny-Device-Name" -> EventSource.device(event);
      case "Skinny-Profile-Name" -> EventSource.profile(event);
      default -> event.headers().getOrDefault(header, "");
    };
  }
}
