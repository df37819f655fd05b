package io.thinline.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * From one number to another, both included; past the highest and on from the lowest when the first
 * is the larger one.
 */
record TimeRange(int from, int to) {

  boolean holds(int number) {
    return from <= to ? number >= from && number <= to : number >= from || number <= to;
  }

  /** A list of numbers and ranges: {@code 1,3-5}; empty when it is none. */
  static Optional<List<TimeRange>> list(String text, Function<String, Optional<Integer>> number) {
    List<TimeRange> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      Optional<Integer> from = number.apply(ends[0].strip());
      Optional<Integer> to = number.apply(ends[ends.length - 1].strip());
      if (ends.length > 2 || from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(new TimeRange(from.get(), to.get()));
    }
    return Optional.of(List.copyOf(ranges));
  }
}
