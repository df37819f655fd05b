package io.thinline.events;

import io.thinline.api.event.PbxEvent;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which events an operator wants to see. {@code *} stands for anything; a pattern without it
 * matches where it occurs. Compared with the subclass and with the name, upper and lower case
 * alike.
 */
final class EventPattern {
  private final Pattern pattern;

  EventPattern(String typed) {
    String whole = typed.indexOf('*') < 0 ? "*" + typed + "*" : typed;
    String expression =
        Arrays.stream(whole.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  boolean matches(PbxEvent event) {
    return pattern.matcher(event.subclass()).matches() || pattern.matcher(event.name()).matches();
  }
}
