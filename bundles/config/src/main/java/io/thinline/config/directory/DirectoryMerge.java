package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.config.tree.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one directory of the files and of what other sources know. Of two users of one name in one
 * domain that of the higher ranking counts, with the same ranking that of the source first in the
 * list; the files are before all others.
 */
public final class DirectoryMerge {
  private static final String FILES = "files";

  private DirectoryMerge() {}

  /**
   * What a source knows.
   *
   * @param name for messages
   * @param ranking of its service; the files have 0
   * @param domains {@code <domain>} elements
   */
  public record Source(String name, int ranking, List<ConfigElement> domains) {
    public Source {
      domains = List.copyOf(domains);
    }
  }

  /** Indexes all of it; what is wrong is among the problems and left out. */
  public static DirectoryIndex index(
      ConfigElement fileSection, List<Source> sources, Problems problems) {
    List<Source> all = new ArrayList<>();
    all.add(new Source(FILES, 0, fileSection.children()));
    all.addAll(sources);
    all.sort(Comparator.comparingInt(Source::ranking).reversed());
    DirectoryBuilder builder = new DirectoryBuilder(problems);
    for (Source source : all) {
      new DomainReader(source.name(), builder, problems).read(source.domains());
    }
    return builder.build();
  }
}
