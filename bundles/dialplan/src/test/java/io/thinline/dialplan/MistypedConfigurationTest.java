package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigProblem;
import io.thinline.config.FileConfiguration;
import io.thinline.testkit.VirtualCallThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One wrong character anywhere in the shipped files is answered in words with a place, never by a
 * failure.
 */
class MistypedConfigurationTest {
  private static final String SLIPS = "<>/\"'&$ {}()[]=!-x0\n\u0001é";
  private static final Path SHIPPED =
      Path.of(System.getProperty("basedir", "."), "..", "..", "conf").toAbsolutePath().normalize();

  @TempDir Path conf;

  @Test
  void everySlipOfTheKeyHasAnAnswer() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SHIPPED)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      write(file, Files.readString(file));
    }
    VirtualCallThread callThread = new VirtualCallThread();
    FileConfiguration configuration = new FileConfiguration(callThread, conf);
    XmlDialplan dialplan = new XmlDialplan(callThread);
    dialplan.bindConfigService(configuration);
    configuration.bindConfigListener(dialplan);
    Random random = new Random(20_260_105);
    for (int round = 0; round < 200; round++) {
      Path file = files.get(random.nextInt(files.size()));
      String good = Files.readString(file);
      int place = random.nextInt(good.length());
      char slip = SLIPS.charAt(random.nextInt(SLIPS.length()));
      write(file, good.substring(0, place) + slip + good.substring(place + random.nextInt(2)));
      configuration.reload().problems().forEach(MistypedConfigurationTest::isAnswer);
      callThread.run();
      dialplan.dialplan().problems().forEach(MistypedConfigurationTest::isAnswer);
      write(file, good);
    }
    configuration.reload();
    callThread.run();
    assertThat(configuration.current().problems()).isEmpty();
    assertThat(dialplan.dialplan().problems()).isEmpty();
  }

  private void write(Path shipped, String content) throws IOException {
    Path file = conf.resolve(SHIPPED.relativize(shipped).toString());
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void isAnswer(ConfigProblem problem) {
    assertThat(problem.message())
        .doesNotContain("Exception", "null", "java.")
        .hasSizeGreaterThan(10);
    assertThat(
            problem.location().isPresent() || problem.message().startsWith("no phone can register"))
        .isTrue();
  }
}
