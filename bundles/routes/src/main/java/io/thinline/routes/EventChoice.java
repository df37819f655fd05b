package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events a route forwards. Subclasses and names add up: an event passes when one of either
 * fits, and all pass when none is given. Profiles and devices narrow it down.
 */
final class EventChoice {
  private final List<Pattern> subclasses;
  private final List<Pattern> names;
  private final List<Pattern> profiles;
  private final List<Pattern> devices;

  EventChoice(
      List<String> subclasses, List<String> names, List<String> profiles, List<String> devices) {
    this.subclasses = patterns(subclasses, "(?:[^:]*::)?");
    this.names = patterns(names, "");
    this.profiles = patterns(profiles, "");
    this.devices = patterns(devices, "");
  }

  boolean takes(PbxEvent event) {
    return ofKind(event)
        && (profiles.isEmpty() || matches(profiles, EventSource.profile(event)))
        && (devices.isEmpty() || matches(devices, EventSource.device(event)));
  }

  private boolean ofKind(PbxEvent event) {
    if (subclasses.isEmpty() && names.isEmpty()) {
      return true;
    }
    return (!event.subclass().isEmpty() && matches(subclasses, event.subclass()))
        || matches(names, event.name());
  }

  private static boolean matches(List<Pattern> patterns, String value) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(value).matches()) {
        return true;
      }
    }
    return false;
  }

  /** {@code register} stands for {@code skinny::register}; {@code *} for anything. */
  private static List<Pattern> patterns(List<String> typed, String ahead) {
    return typed.stream()
        .map(
            each ->
                Stream.of(each.split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*", each.contains("::") ? "" : ahead, "")))
        .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE))
        .toList();
  }
}
