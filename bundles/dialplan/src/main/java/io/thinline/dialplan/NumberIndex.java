package io.thinline.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which extensions can match a number, by what their expressions begin with. Those of which nothing
 * is known can always. Immutable.
 */
final class NumberIndex {
  private final TreeMap<String, int[]> byHead = new TreeMap<>();
  private final int[] always;
  private final int longest;

  NumberIndex(List<Extension> extensions) {
    List<Integer> unknown = new ArrayList<>();
    Map<String, List<Integer>> known = new TreeMap<>();
    int most = 0;
    for (int place = 0; place < extensions.size(); place++) {
      Optional<List<String>> heads = extensions.get(place).heads();
      if (heads.isEmpty()) {
        unknown.add(place);
        continue;
      }
      for (String head : heads.get()) {
        known.computeIfAbsent(head, none -> new ArrayList<>()).add(place);
        most = Math.max(most, head.length());
      }
    }
    known.forEach((head, places) -> byHead.put(head, array(places)));
    always = array(unknown);
    longest = most;
  }

  private static int[] array(List<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The places of all that can match this number, from first to last. */
  int[] candidates(String number) {
    IntStream places = IntStream.of(always);
    boolean any = false;
    for (int length = 1; length <= Math.min(longest, number.length()); length++) {
      int[] more = byHead.get(number.substring(0, length));
      if (more != null) {
        places = IntStream.concat(places, IntStream.of(more));
        any = true;
      }
    }
    return any ? places.sorted().distinct().toArray() : always;
  }

  /** The places of all that can match this number when it goes on, in any order. */
  IntStream beyond(String number) {
    IntStream longer =
        byHead.subMap(number, false, number + Character.MAX_VALUE, false).values().stream()
            .flatMapToInt(IntStream::of);
    return IntStream.concat(IntStream.of(candidates(number)), longer);
  }
}
