package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What must be true of everything that has arrived somewhere, in the order it arrived. */
final class Arrivals {
  private Arrivals() {}

  /** Every event is there, and those of a phone are in order when duplicates are left out. */
  static void areComplete(List<String> texts, int from, int to) {
    Set<String> seen = new LinkedHashSet<>();
    Map<String, Integer> last = new LinkedHashMap<>();
    for (String text : texts) {
      if (seen.add(Events.header(text, EventText.UUID))) {
        int number = Integer.parseInt(Events.header(text, "Number"));
        Integer before = last.put(Events.header(text, "Skinny-Device-Name"), number);
        assertThat(number).isGreaterThan(before == null ? 0 : before);
      }
    }
    assertThat(
            texts.stream().map(text -> Integer.parseInt(Events.header(text, "Number"))).distinct())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(from, to).boxed().toList());
  }
}
