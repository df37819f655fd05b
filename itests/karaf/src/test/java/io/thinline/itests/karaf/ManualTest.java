package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whatever a page shows as typed and answered is where {@link TranscriptsIT} types it. */
public class ManualTest {
  private static final Path DOCS = Path.of("../../docs");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void noPageShowsAnAnswerThatNobodyChecks() throws Exception {
    List<String> unproven = new ArrayList<>();
    int typed = 0;
    for (Path page : Manual.pages(DOCS)) {
      unproven.addAll(Manual.unproven(page.getFileName().toString(), Files.readAllLines(page)));
      typed += (int) Transcript.of(page).stream().filter(Transcript.Step::isShown).count();
    }
    assertThat(String.join("\n", unproven)).isEmpty();
    assertThat(typed).as("lines that the manual shows as typed").isGreaterThan(60);
  }

  @Test
  public void whatLooksTypedElsewhereIsFound() {
    for (String typed :
        List.of(
            "$ ./thinline exec 'status'",
            "    $ tail -1 var/log/thinline.log",
            "thinline> phone:list",
            "karaf@root()> bundle:list",
            "thinline@internal> show calls")) {
      assertThat(Manual.unproven("a", List.of("```", typed, "```"))).hasSize(1);
      assertThat(Manual.unproven("a", List.of("text", typed))).hasSize(1);
      assertThat(Manual.unproven("a", List.of("```console", typed, "+OK", "```"))).isEmpty();
    }
  }

  @Test
  public void whatLooksAnsweredElsewhereIsFound() {
    for (String answered :
        List.of(
            "2026-11-22 06:33:26.033 INFO  Listener: open",
            "WARN  Listener: shut",
            "+OK",
            "-ERR no",
            "-----+-----",
            "+----------+",
            "\"a\",\"b\",\"c\"")) {
      assertThat(Manual.unproven("a", List.of("```", answered, "```"))).hasSize(1);
    }
    assertThat(Manual.unproven("a", List.of("  ```console", "$ ls", "  ```"))).hasSize(2);
    assertThat(Manual.unproven("a", List.of("```console ", "```"))).hasSize(1);
    assertThat(Manual.unproven("a", List.of("```", "phone:list    the phones", "```"))).isEmpty();
    assertThat(Manual.unproven("a", List.of("> quoted", "| a | b |", "|---|---|"))).isEmpty();
  }

  @Test
  public void whatCannotBeMeantIsSaid() throws Exception {
    assertThatThrownBy(() -> steps("```console", "+OK", "```"))
        .hasMessage("page.md:2: an answer to" + " nothing; a prompt comes first");
    assertThatThrownBy(() -> steps("```console", "$ ls")).hasMessageContaining("no end");
    assertThatThrownBy(() -> steps("<!-- consle: version -->")).hasMessageContaining("consle");
  }

  @Test
  public void everyWayToTypeIsRead() throws Exception {
    List<Transcript.Step> steps =
        steps(
            "<!-- console: a ; b -->",
            "<!-- file: var/deploy/x.yaml -->",
            "```yaml",
            "- route:",
            "```",
            "<!-- typed: below -->",
            "```",
            "c",
            "```",
            "```console",
            "$ ./thinline exec 'version'",
            "4.4.10",
            "$ cat > x <<END",
            "> one",
            "> END",
            "thinline@internal> status",
            "^C",
            "```");
    assertThat(steps.stream().map(Transcript.Step::at))
        .containsExactly(
            Transcript.At.CONSOLE,
            Transcript.At.CONSOLE,
            Transcript.At.FILE,
            Transcript.At.CONSOLE,
            Transcript.At.CONSOLE,
            Transcript.At.SHELL,
            Transcript.At.FS);
    assertThat(steps.stream().map(Transcript.Step::line))
        .containsExactly(
            "a", "b", "var/deploy/x.yaml", "c", "version", "cat > x <<END\none\nEND", "status");
    assertThat(steps.get(2).below()).containsExactly("- route:");
    assertThat(steps.get(4).expected()).containsExactly("4.4.10");
    assertThat(steps.get(6).endsWithCtrlC()).isTrue();
    assertThat(steps.get(6).expected()).isEmpty();
  }

  private List<Transcript.Step> steps(String... lines) throws Exception {
    Path page = folder.getRoot().toPath().resolve("page.md");
    return Transcript.of(Files.write(page, List.of(lines)));
  }
}
