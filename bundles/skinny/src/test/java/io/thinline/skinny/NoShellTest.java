package io.thinline.skinny;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that phones, events or operators say can run a program or another command. */
class NoShellTest {
  private static final List<String> FORBIDDEN =
      List.of(
          "java/lang/Process",
          "javax/script/",
          "io/thinline/api/command/CommandService",
          "io/thinline/api/command/CommandSession");

  @Test
  void noClassOfTheEndpointCanStartAProgramOrACommand() throws Exception {
    List<Path> classes = classes();

    assertThat(classes).hasSizeGreaterThan(100);
    assertThat(classes.stream().filter(NoShellTest::canStartSomething)).isEmpty();
  }

  private static List<Path> classes() throws IOException, URISyntaxException {
    Path root =
        Path.of(SkinnyEndpoint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("io/thinline/skinny"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.getFileName().toString().contains("Test"))
          .toList();
    }
  }

  /** Whatever starts a program speaks of a Process. */
  private static boolean canStartSomething(Path file) {
    try {
      String constants = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return FORBIDDEN.stream().anyMatch(constants::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
