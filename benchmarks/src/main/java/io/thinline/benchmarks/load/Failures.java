package io.thinline.benchmarks.load;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What went wrong, counted by kind. Safe for all threads. */
final class Failures {
  private final Map<String, LongAdder> byKind = new ConcurrentSkipListMap<>();

  void count(String kind) {
    byKind.computeIfAbsent(kind, k -> new LongAdder()).increment();
  }

  long total() {
    return byKind.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** The kinds with their counts, or "none". */
  @Override
  public String toString() {
    return byKind.isEmpty()
        ? "none"
        : byKind.entrySet().stream()
            .map(kind -> kind.getValue().sum() + " " + kind.getKey())
            .collect(Collectors.joining("; "));
  }
}
