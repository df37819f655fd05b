package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events as they have arrived somewhere, as JSON; some may have come twice. */
final class Arrivals {
  static final String UUID = "Event-UUID";
  static final String SEQUENCE = "Event-Sequence";

  private final List<String> texts;

  Arrivals(List<String> texts) {
    this.texts = texts;
  }

  /**
   * Every event that was published is there, and those of a phone are in order.
   *
   * @param identity the header that tells one event from another
   */
  void areComplete(String identity, Set<String> published) {
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    for (String text : texts) {
      if (seen.add(header(text, identity))) {
        long sequence = Long.parseLong(header(text, SEQUENCE));
        Long before = last.put(header(text, "Skinny-Device-Name"), sequence);
        assertThat(sequence).as(text).isGreaterThan(before == null ? 0 : before);
      }
    }
    Set<String> missing = new HashSet<>(published);
    missing.removeAll(seen);
    assertThat(missing).as("missing of %d events", published.size()).isEmpty();
  }

  private static String header(String json, String name) {
    Matcher header = Pattern.compile("\"" + name + "\": *\"([^\"]*)\"").matcher(json);
    assertThat(header.find()).as("%s in %s", name, json).isTrue();
    return header.group(1);
  }
}
