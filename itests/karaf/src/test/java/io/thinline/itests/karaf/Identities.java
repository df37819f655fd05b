package io.thinline.itests.karaf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which leg of this run is meant where the manual has the uuid of one, or how that begins. */
final class Identities {
  static final String UUID = "\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b";

  /** As in lists of calls. */
  static final String BEGINNING = "(?<![\\w.-])[0-9a-f]{8}(?![\\w.-])";

  private static final Pattern ANY = Pattern.compile(UUID + "|" + BEGINNING);

  private final Map<String, String> known = new LinkedHashMap<>();

  /** The answer is the one that was expected, so what stands at the same place is the same. */
  void learn(List<String> expected, List<String> actual) {
    Matcher shown = ANY.matcher(String.join("\n", expected));
    Matcher now = ANY.matcher(String.join("\n", actual));
    while (shown.find() && now.find()) {
      known.putIfAbsent(shown.group(), now.group());
    }
  }

  /** The line with the identities of this run. */
  String in(String line) {
    return ANY.matcher(line).replaceAll(shown -> known.getOrDefault(shown.group(), shown.group()));
  }
}
