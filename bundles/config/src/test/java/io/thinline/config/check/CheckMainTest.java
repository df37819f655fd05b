package io.thinline.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMainTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("basedir", "."), "..", "..", "conf").toAbsolutePath().normalize();

  @TempDir Path folder;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int exitCode;

  private List<String> check(String... words) {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    exitCode = CheckMain.run(out, new Properties(), words);
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve("conf").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void theShippedConfigurationHasNothingToSay() {
    assertThat(check(SHIPPED.toString())).containsExactly("conf: 0 errors, 0 warnings");
    assertThat(exitCode).isZero();
  }

  @Test
  void everyProblemIsALineInTheOrderOfTheFilesAndErrorsMakeTheExitCode() throws IOException {
    file("vars.xml", "<include>\n<X-PRE-PROCESS cmd=\"st\" data=\"a=b\"/></include>");
    file("dialplan/a.xml", "<context name=\"$${nothing}\">");
    assertThat(check(folder.resolve("conf").toString()))
        .containsExactly(
            "WARNING conf: no phone can register: there is no <configuration name=\"skinny.conf\">, usually in autoload_configs/skinny.conf.xml",
            "WARNING conf/dialplan/a.xml:1: $${nothing} is not set and becomes empty; set it in vars.xml: data=\"nothing=...\"",
            "ERROR conf/dialplan/a.xml:1: The element type \"context\" must be terminated by the matching end-tag \"</context>\". (<context> is open since line 1)",
            "ERROR conf/vars.xml:2: unknown pre-processor command \"st\", perhaps \"set\" is meant",
            "conf: 2 errors, 2 warnings");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void warningsAloneAreNoFailure() throws IOException {
    file("vars.xml", "<include/>");
    assertThat(check(folder.resolve("conf").toString()))
        .last()
        .isEqualTo("conf: 0 errors, 1 warning");
    assertThat(exitCode).isZero();
  }

  @Test
  void aFolderThatIsNotThereHasItsOwnExitCode() {
    assertThat(check(folder.resolve("nowhere").toString()))
        .containsExactly("there is no folder " + folder.resolve("nowhere"));
    assertThat(exitCode).isEqualTo(2);
  }

  @Test
  void checkingPutsNothingInForceAndWritesNothing() throws IOException {
    file("vars.xml", "<include/>");
    Path file = folder.resolve("conf/vars.xml");
    var before = Files.getLastModifiedTime(file);
    check(folder.resolve("conf").toString());
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
    }
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
  }

  @Test
  void whatOthersFindIsListedAmongTheRestAndTheSameOnce() throws IOException {
    file("vars.xml", "<include/>");
    ConfigProblem problem = ConfigProblem.error(new SourceLocation("a.xml", 7), "is wrong");
    CheckReport report =
        new FolderCheck(List.of(candidate -> List.of(problem), candidate -> List.of(problem)))
            .check(folder.resolve("conf"), new Properties());
    assertThat(report.lines()).hasSize(2).last().isEqualTo("ERROR conf/a.xml:7: is wrong");
    assertThat(report.hasErrors()).isTrue();
  }
}
