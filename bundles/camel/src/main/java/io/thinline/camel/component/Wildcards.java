package io.thinline.camel.component;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of patterns as an option gives it: commas between them, {@code *} stands for anything. */
record Wildcards(List<Pattern> patterns) {

  static Wildcards of(String list) {
    return new Wildcards(
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(Wildcards::pattern)
            .toList());
  }

  private static Pattern pattern(String one) {
    String expression =
        Arrays.stream(one.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  boolean none() {
    return patterns.isEmpty();
  }

  boolean match(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }
}
