package io.thinline.callcontrol;

import io.thinline.api.call.Leg;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code ${name}} with a leg's variables; what a leg does not have is empty, as in
 * FreeSWITCH.
 */
final class VariableExpansion {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}()]+)}");

  private VariableExpansion() {}

  static String expand(String text, Leg leg) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(leg.variable(match.group(1).strip()).orElse("")));
  }
}
