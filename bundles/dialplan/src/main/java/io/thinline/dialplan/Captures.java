package io.thinline.dialplan;

import io.thinline.api.dialplan.VariableExpander;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What expressions found, to be filled into an action's data: {@code $0}, {@code $1} or {@code
 * ${1}} of the last, and {@code ${DP_REGEX_MATCH_2}} or {@code ${DP_REGEX_MATCH_2[1]}} of the
 * second {@code <regex>}. A number without a group becomes empty. What is filled in stands for
 * itself and is never read as a reference.
 */
record Captures(List<String> last, List<List<String>> each) {
  static final Captures NONE = new Captures(List.of(), List.of());

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\[\\\\$]|\\$(\\d{1,3})|\\$\\{(\\d{1,3})}|\\$\\{DP_REGEX_MATCH_(\\d{1,3})(?:\\[(\\d{1,3})])?}");

  Captures {
    last = List.copyOf(last);
    each = List.copyOf(each);
  }

  static Captures of(List<String> groups) {
    return new Captures(groups, List.of());
  }

  /** Of several expressions, in the order written; an empty list for one without. */
  static Captures ofEach(List<List<String>> each) {
    List<List<String>> found = new ArrayList<>(each);
    found.removeIf(List::isEmpty);
    return found.isEmpty() ? NONE : new Captures(found.get(found.size() - 1), each);
  }

  String fill(String data) {
    if (last.isEmpty() || data.indexOf('$') < 0) {
      return data;
    }
    return REFERENCE
        .matcher(data)
        .replaceAll(
            reference ->
                Matcher.quoteReplacement(
                    reference.group().startsWith("\\")
                        ? reference.group()
                        : VariableExpander.literal(found(reference))));
  }

  private String found(MatchResult reference) {
    for (int group = 1; group <= 2; group++) {
      if (reference.group(group) != null) {
        return group(last, Integer.parseInt(reference.group(group)));
      }
    }
    int place = Integer.parseInt(reference.group(3)) - 1;
    List<String> groups = place >= 0 && place < each.size() ? each.get(place) : List.of();
    return group(groups, reference.group(4) == null ? 1 : Integer.parseInt(reference.group(4)));
  }

  private static String group(List<String> groups, int index) {
    return index < groups.size() ? groups.get(index) : "";
  }
}
