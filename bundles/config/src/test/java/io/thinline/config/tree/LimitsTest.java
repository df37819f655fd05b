package io.thinline.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tree may cost: one line says which limit was met, and reading ends there. */
class LimitsTest {
  private static final Limits ROOMY = new Limits(10_000, 20, 5, 100, 1_000, 100_000);

  @TempDir Path folder;

  private List<String> problems(Limits limits) {
    Problems problems = new Problems();
    new TreeReader(folder, new Variables(Map.of("a", "1234567890"), Map.of()), problems, limits)
        .readAll("*.xml");
    assertThat(problems.isBroken()).isEqualTo(!problems.list().isEmpty());
    return problems.list().stream().map(ConfigProblem::toString).toList();
  }

  private void file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTreeWithinItsLimitsIsRead() {
    file("a.xml", "<a b=\"$${a}\"/>");
    assertThat(problems(ROOMY)).isEmpty();
  }

  @Test
  void aLargeFileIsNotEvenOpened() {
    file("a.xml", "<a>" + "x".repeat(93) + "</a>");
    file("b.xml", "<b/>");
    assertThat(problems(new Limits(99, 20, 5, 100, 1_000, 100_000)))
        .containsExactly("a.xml:1: the file is 100 bytes long, at most 99 are read");
  }

  @Test
  void elementsAreCountedInAllFilesTogether() {
    file("a.xml", "<a/><a/>");
    file("b.xml", "\n<b/><b/>");
    file("c.xml", "<c/>");
    assertThat(problems(new Limits(10_000, 20, 5, 100, 3, 100_000)))
        .containsExactly(
            "b.xml:2: the configuration has more than 3 elements; this file is left out (and at 1 more place)");
  }

  @Test
  void filesAreCountedHoweverTheyAreIncluded() {
    file("a.xml", "<X-PRE-PROCESS cmd=\"include\" data=\"x.part\"/>".repeat(5));
    file("x.part", "<x/>");
    assertThat(problems(new Limits(10_000, 20, 5, 3, 1_000, 100_000)))
        .containsExactly("a.xml:1: more than 3 files; the rest is left out (and at 2 more places)");
  }

  @Test
  void charactersAreCountedWithWhatVariablesBecome() {
    file("a.xml", "<a b=\"$${a}$${a}$${a}$${a}\"/>".repeat(3));
    assertThat(problems(new Limits(10_000, 20, 5, 100, 1_000, 160)))
        .containsExactly(
            "a.xml:1: the configuration has more than 160 characters; this file is left out");
    assertThat(problems(new Limits(10_000, 20, 5, 100, 1_000, 50)))
        .containsExactly(
            "a.xml:1: the configuration has more than 50 characters; this file is left out");
  }

  @Test
  void depthIsCountedThroughIncludes() {
    file("a.xml", "<a><a><a><X-PRE-PROCESS cmd=\"include\" data=\"b.part\"/></a></a></a>");
    file("b.part", "<b><b>\n<b/></b></b>");
    assertThat(problems(new Limits(10_000, 6, 5, 100, 1_000, 100_000)))
        .containsExactly("b.part:2: elements are nested deeper than 6");
  }

  @Test
  void includesInsideOneAnotherAreCounted() {
    file("a.xml", "<X-PRE-PROCESS cmd=\"include\" data=\"b.part\"/>");
    file("b.part", "<X-PRE-PROCESS cmd=\"include\" data=\"c.part\"/>");
    file("c.part", "<c/>");
    assertThat(problems(new Limits(10_000, 20, 2, 100, 1_000, 100_000)))
        .containsExactly("b.part:1: more than 2 includes inside one another; the rest is left out");
  }

  @Test
  void anElementWithTooManyAttributesIsRefusedByTheParser() {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < 20_000; i++) {
      element.append(" a").append(i).append("=''");
    }
    file("a.xml", element.append("/>").toString());
    assertThat(problems(Limits.DEFAULT))
        .singleElement()
        .asString()
        .startsWith("a.xml:1: ")
        .doesNotContain("Exception", "java.");
  }
}
