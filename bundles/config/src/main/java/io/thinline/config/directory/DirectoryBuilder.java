package io.thinline.config.directory;

import io.thinline.config.tree.Problems;
import java.util.Map;
import java.util.TreeMap;

/** Collects domains from all sources. */
final class DirectoryBuilder {
  private final Map<String, DomainBuilder> domains = new TreeMap<>();
  private final Problems problems;

  DirectoryBuilder(Problems problems) {
    this.problems = problems;
  }

  /** The domain of that name, begun by this or an earlier source. */
  DomainBuilder domain(String name) {
    return domains.computeIfAbsent(name, first -> new DomainBuilder(name, problems));
  }

  DirectoryIndex build() {
    Map<String, DomainIndex> built = new TreeMap<>();
    domains.forEach((name, domain) -> built.put(name, domain.build()));
    return new DirectoryIndex(built);
  }
}
