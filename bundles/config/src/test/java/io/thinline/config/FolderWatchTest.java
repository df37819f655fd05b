package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch on a real file system, in real time. */
class FolderWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;
  private Optional<FileConfiguration> running = Optional.empty();

  private record Chosen(String conf, boolean watch, int watchQuiet) implements Settings {
    @Override
    public Class<? extends Annotation> annotationType() {
      return Settings.class;
    }
  }

  private Path conf() {
    return home.resolve("etc").resolve("conf");
  }

  private FileConfiguration start(boolean watch) {
    FileConfiguration started =
        new FileConfiguration(new VirtualCallThread(), new RecordedEvents(), settings(watch));
    running = Optional.of(started);
    return started;
  }

  private Settings settings(boolean watch) {
    return new Chosen(conf().toString(), watch, 50);
  }

  @AfterEach
  void stop() {
    running.ifPresent(FileConfiguration::deactivate);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("thinline-config-watch");
  }

  private static void awaitPhone(FileConfiguration configuration, String name) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(configuration.domains())
                    .anyMatch(domain -> configuration.device(domain, name).isPresent()));
  }

  @Test
  void anEditIsTakenByItself() throws IOException {
    ConfFolder folder = ConfFolder.withUsers(conf(), ConfFolder.phone("SEP001", ""));
    FileConfiguration configuration = start(true);
    awaitPhone(configuration, "SEP001");
    folder.file("directory/default.xml", ConfFolder.domain(ConfFolder.phone("SEP002", "")));
    awaitPhone(configuration, "SEP002");

    Path exchanged = home.resolve("other");
    ConfFolder.withUsers(exchanged, ConfFolder.phone("SEP003", ""));
    Files.move(conf(), home.resolve("old"));
    Files.move(exchanged, conf());
    awaitPhone(configuration, "SEP003");

    folder.file(
        "directory/default.xml",
        "<domain name=\"d\"><X-PRE-PROCESS cmd=\"include\" data=\"new/*.xml\"/></domain>");
    await().atMost(PATIENCE).until(() -> configuration.domains().contains("d"));
    folder.file("directory/new/phone.xml", ConfFolder.phone("SEP004", ""));
    awaitPhone(configuration, "SEP004");
    folder.file("directory/new/phone.xml", ConfFolder.phone("SEP005", ""));
    awaitPhone(configuration, "SEP005");
  }

  @Test
  void aFolderThatComesLaterIsRead() {
    FileConfiguration configuration = start(true);
    assertThat(configuration.profiles()).isEmpty();
    ConfFolder.withUsers(conf(), ConfFolder.phone("SEP001", ""));
    awaitPhone(configuration, "SEP001");
    assertThat(configuration.profiles()).containsExactly("internal");
  }

  @Test
  void theWatchIsTurnedOnWhileTheServerRunsAndSeesWhatWasWrittenBefore() {
    ConfFolder folder = ConfFolder.withUsers(conf(), ConfFolder.phone("SEP001", ""));
    FileConfiguration configuration = start(false);
    folder.file("directory/default.xml", ConfFolder.domain(ConfFolder.phone("SEP002", "")));
    configuration.modified(settings(true));
    awaitPhone(configuration, "SEP002");
    configuration.modified(settings(false));
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("thinline-config-watch");
  }
}
