package io.thinline.dialplan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code $0}, {@code $1}, ... into an action's data; a number without a group becomes empty.
 */
final class Captures {
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\d{1,3})");

  private Captures() {}

  static String fill(String data, List<String> groups) {
    if (data.indexOf('$') < 0) {
      return data;
    }
    return REFERENCE
        .matcher(data)
        .replaceAll(reference -> Matcher.quoteReplacement(group(groups, reference.group(1))));
  }

  private static String group(List<String> groups, String number) {
    int index = Integer.parseInt(number);
    return index < groups.size() ? groups.get(index) : "";
  }
}
