package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.Configuration;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
  private static final String GOOD =
      "<domain name=\"d\"><user id=\"SEP001\"><skinny/></user></domain>";
  private static final String BETTER =
      "<domain name=\"d\"><user id=\"SEP002\"><skinny/></user></domain>";

  @TempDir Path folder;
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final List<Long> told = new ArrayList<>();
  private final ConfigListener listener = configuration -> told.add(configuration.generation());
  private ConfFolder conf;
  private FileConfiguration configuration;

  @BeforeEach
  void aRunningConfiguration() {
    conf =
        ConfFolder.withSettings(folder, "<param name=\"domain\" value=\"d\"/>")
            .file("directory/default.xml", GOOD);
    configuration = new FileConfiguration(callThread, folder);
  }

  private boolean has(String device) {
    return configuration.device("d", device).isPresent();
  }

  @Test
  void itIsThereFromTheStart() {
    assertThat(configuration.current().generation()).isEqualTo(1);
    assertThat(configuration.current().profile("internal")).isPresent();
    assertThat(has("SEP001")).isTrue();
  }

  @Test
  void aReloadSwapsConfigurationAndDirectoryAndTellsTheListenersOnTheCallThread() {
    configuration.bindConfigListener(listener);
    callThread.run();
    assertThat(told).as("the one in force at binding").containsExactly(1L);
    conf.file("directory/default.xml", BETTER);
    configuration.reload();
    assertThat(has("SEP001")).isFalse();
    assertThat(has("SEP002")).isTrue();
    assertThat(told).containsExactly(1L);
    callThread.run();
    assertThat(told).containsExactly(1L, 2L);
    configuration.unbindConfigListener(listener);
    configuration.reload();
    callThread.run();
    assertThat(told).containsExactly(1L, 2L);
  }

  @Test
  void aBrokenFileKeepsTheLastGoodConfiguration() {
    configuration.bindConfigListener(listener);
    conf.file("directory/default.xml", "<domain");
    Configuration answer = configuration.reload();
    callThread.run();
    assertThat(answer.problems()).isNotEmpty();
    assertThat(answer.generation()).isEqualTo(1);
    assertThat(configuration.current().problems()).isEmpty();
    assertThat(has("SEP001")).isTrue();
    assertThat(told).containsExactly(1L);
    conf.file("directory/default.xml", BETTER);
    configuration.reload();
    assertThat(has("SEP002")).isTrue();
  }

  @Test
  void aBrokenFileAtFirstStartIsLeftOutAndTheRestWorks() {
    conf.file("dialplan/default.xml", "<context");
    FileConfiguration started = new FileConfiguration(callThread, folder);
    assertThat(started.current().problems()).hasSize(3);
    assertThat(started.current().profiles()).hasSize(1);
    assertThat(started.device("d", "SEP001")).isPresent();
    assertThat(started.current().section("dialplan").orElseThrow().children()).isEmpty();
  }

  @Test
  void reloadxmlAnswersAsFreeSwitchDoesAndListsProblems() {
    ReloadXmlCommand command = new ReloadXmlCommand();
    assertThat(command.execute(call()).succeeded()).isFalse();
    command.bindConfigurationFolder(configuration);
    assertThat(command.execute(call())).isEqualTo(CommandResult.ok("+OK [Success]"));

    conf.file("directory/default.xml", "<domain>\n</domain>");
    CommandResult withProblems = command.execute(call());
    assertThat(withProblems.succeeded()).isTrue();
    assertThat(withProblems.text())
        .startsWith(
            "+OK [Success]\nERROR "
                + folder.getFileName()
                + "/directory/default.xml:1: a domain needs name");

    conf.file("directory/default.xml", "<domain>");
    CommandResult broken = command.execute(call());
    assertThat(broken.succeeded()).isFalse();
    assertThat(broken.text().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith("-ERR [" + folder.getFileName() + "/directory/default.xml:1: ")
                    .endsWith("; the last good configuration stays in force; 1 error, 1 warning]"));
    assertThat(broken.text()).contains("\nERROR " + folder.getFileName() + "/directory/");
  }

  @Test
  void configCheckLooksWithoutLoading() {
    ConfigCheckCommand command = new ConfigCheckCommand();
    command.bindConfigurationFolder(configuration);
    assertThat(command.execute(call()).text()).endsWith(": 0 errors, 0 warnings");

    conf.file("directory/default.xml", "<domain>");
    CommandResult answer = command.execute(call());
    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.text()).endsWith(": 1 error, 1 warning");
    CommandData.Table table = (CommandData.Table) answer.data().orElseThrow();
    assertThat(table.rows())
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(folder.getFileName() + "/directory/default.xml:1", "ERROR"));
    assertThat(configuration.current().generation()).isEqualTo(1);
    assertThat(command.execute(call(folder.resolve("dialplan").toString())).succeeded()).isTrue();
  }

  private static CommandCall call(String... words) {
    return new TypedCall(words);
  }
}
