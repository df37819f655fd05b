package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.event.PbxEvent;
import io.thinline.config.watch.Reloading.Outcome;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadReportsTest {
  private static final String PHONES = "directory/default.xml";

  @TempDir Path folder;
  private final RecordedEvents events = new RecordedEvents();
  private ConfFolder conf;
  private FileConfiguration configuration;

  @BeforeEach
  void aRunningConfiguration() {
    conf = ConfFolder.withUsers(folder, ConfFolder.phone("SEP001", ""));
    configuration = new FileConfiguration(new VirtualCallThread(), events::publish, folder);
  }

  private List<String> published() {
    return events.all().stream()
        .map(event -> (event.name() + " " + event.subclass()).strip())
        .toList();
  }

  @Test
  void aStartIsNoReload() {
    assertThat(published()).isEmpty();
  }

  @Test
  void aReloadIsAnEventThatSaysWhatChanged() {
    conf.file(PHONES, ConfFolder.domain(ConfFolder.phone("SEP002", "")));
    configuration.reloadFolder();
    assertThat(published()).containsExactly("RELOADXML");
    assertThat(events.all().get(0).headers())
        .containsEntry("Config-Changes", "changed: device SEP002 (added) SEP001 (removed)")
        .containsEntry("Config-Errors", "0");
  }

  @Test
  void aBrokenTreeIsAnEventThatNamesFileLineAndMessage() {
    conf.file(PHONES, "<domain>\n<oops</domain>");
    configuration.reloadFolder();
    assertThat(published()).containsExactly("CUSTOM thinline::config_error");
    PbxEvent event = events.all().get(0);
    assertThat(event.headers())
        .containsEntry("Config-Folder", folder.toString())
        .containsEntry("Config-Errors", "1")
        .containsEntry("Config-Warnings", "1")
        .containsEntry("Config-File", PHONES)
        .containsEntry("Config-Line", "2")
        .containsKey("Config-Message");
    assertThat(event.body()).startsWith("ERROR ").contains("\nWARNING ").endsWith("\n");
  }

  @Test
  void aTreeThatIsBrokenFromTheStartIsAnEventToo() {
    conf.file(PHONES, "<domain");
    new FileConfiguration(new VirtualCallThread(), events::publish, folder);
    assertThat(published()).containsExactly("CUSTOM thinline::config_error");
  }

  @Test
  void whatABundleFindsCountsButDoesNotBreakTheTree() {
    ConfigCheck check =
        candidate ->
            List.of(
                ConfigProblem.error(new SourceLocation("dialplan/z.xml", 7), "no such application"),
                ConfigProblem.error(new SourceLocation("dialplan/a.xml", 9), "no such pattern"));
    ConfigCheck faulty =
        candidate -> {
          throw new IllegalStateException("a bug");
        };
    configuration.bindConfigCheck(faulty);
    configuration.bindConfigCheck(check);
    ReloadXmlCommand reloadxml = new ReloadXmlCommand();
    reloadxml.bindConfigurationFolder(configuration);
    String name = folder.getFileName().toString();
    assertThat(reloadxml.execute(new TypedCall()).text())
        .isEqualTo(
            "+OK [Success]\nERROR "
                + name
                + "/dialplan/a.xml:9: no such pattern\nERROR "
                + name
                + "/dialplan/z.xml:7: no such application");
    assertThat(configuration.look(folder).problems()).hasSize(2);
    assertThat(configuration.current().problems()).hasSize(2);
    configuration.unbindConfigCheck(check);
    assertThat(configuration.look(folder).problems()).isEmpty();
  }

  @Test
  void aReadingByTheWatchThatDiffersInNothingSaysNothing() {
    CurrentConfiguration current = current();
    assertThat(current.reloadChanged(conf::read, false)).isEqualTo(Outcome.DONE);
    conf.file("directory/.default.xml.swp", "x").file("directory/default.xml~", "x");
    assertThat(current.reloadChanged(conf::read, false)).isEqualTo(Outcome.DONE);
    conf.file(PHONES, "\n" + ConfFolder.domain(ConfFolder.phone("SEP001", "")));
    assertThat(current.reloadChanged(conf::read, false)).isEqualTo(Outcome.DONE);
    assertThat(published()).isEmpty();
    assertThat(current.inForce().directory().users("192.0.2.7")).hasSize(1);
  }

  @Test
  void theWatchReportsABrokenTreeOnlyWhenItIsToldThatThisIsFinal() {
    CurrentConfiguration current = current();
    conf.file(PHONES, "<domain");
    assertThat(current.reloadChanged(conf::read, false)).isEqualTo(Outcome.BROKEN);
    assertThat(published()).isEmpty();
    assertThat(current.reloadChanged(conf::read, true)).isEqualTo(Outcome.DONE);
    assertThat(published()).containsExactly("CUSTOM thinline::config_error");
    conf.file(PHONES, ConfFolder.domain(ConfFolder.phone("SEP001", "")));
    current.reloadChanged(conf::read, false);
    assertThat(published())
        .as("that it is whole again is worth a word")
        .containsExactly("CUSTOM thinline::config_error", "RELOADXML");
  }

  @Test
  void filesThatChangeWhileTheyAreReadAreNotTaken() {
    CurrentConfiguration current = current();
    conf.file(PHONES, ConfFolder.domain(ConfFolder.phone("SEP002", "")));
    assertThat(current.reloadChanged(() -> unsettled(conf.read()), false))
        .isEqualTo(Outcome.CHANGING);
    assertThat(current.inForce().directory().device("192.0.2.7", "SEP002")).isEmpty();
    assertThat(published()).isEmpty();
  }

  private CurrentConfiguration current() {
    VirtualCallThread callThread = new VirtualCallThread();
    return new CurrentConfiguration(
        conf.read(),
        new ConfigListeners(callThread),
        new ConfigReports(events::publish, callThread.clock()));
  }

  private static Reading unsettled(Reading reading) {
    return new Reading(
        reading.folder(),
        reading.sections(),
        reading.variables(),
        reading.profiles(),
        reading.directory(),
        reading.own(),
        reading.judged(),
        reading.broken(),
        reading.files(),
        false);
  }
}
