package io.thinline.config.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.config.shipped.Upgrade.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
  private static final String VARS = "vars.xml";
  private static final String PLAN = "dialplan/default.xml";

  @TempDir Path base;
  private Path conf;
  private ShippedRecord record;

  @BeforeEach
  void unpackAndStart() throws IOException {
    conf = base.resolve("conf");
    record = new ShippedRecord(base.resolve("state"));
    write(VARS, "vars 1");
    write(PLAN, "plan 1");
    assertThat(upgrade(VARS, "vars 1", PLAN, "plan 1").arrived()).isEmpty();
  }

  @Test
  void theFirstStartRemembersAndAddsNothing() throws IOException {
    assertThat(files()).containsExactly(PLAN, VARS);
    assertThat(record.read().orElseThrow().digests()).containsOnlyKeys(VARS, PLAN);
  }

  @Test
  void aShippedFileThatChangedArrivesBesideTheAdministratorsOnce() throws IOException {
    write(VARS, "mine");
    Outcome outcome = upgrade(VARS, "vars 2", PLAN, "plan 1");
    assertThat(outcome.arrived()).containsExactly("vars.xml.new");
    assertThat(read(VARS)).isEqualTo("mine");
    assertThat(read("vars.xml.new")).isEqualTo("vars 2");

    Files.delete(conf.resolve("vars.xml.new"));
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 1").arrived()).isEmpty();
    assertThat(upgrade(VARS, "vars 3", PLAN, "plan 1").arrived()).containsExactly("vars.xml.new");
  }

  @Test
  void evenAnUntouchedFileIsNeverOverwritten() throws IOException {
    upgrade(VARS, "vars 2", PLAN, "plan 1");
    assertThat(read(VARS)).isEqualTo("vars 1");
    assertThat(read("vars.xml.new")).isEqualTo("vars 2");
  }

  @Test
  void whatTheAdministratorHasAlreadyDoesNotArrive() throws IOException {
    write(VARS, "vars 2");
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 1").arrived()).isEmpty();
    assertThat(files()).containsExactly(PLAN, VARS);
  }

  @Test
  void aNewShippedFileArrivesInANewFolderAndIsNotYetInForce() throws IOException {
    Outcome outcome = upgrade(VARS, "vars 1", PLAN, "plan 1", "ivr/menu.xml", "menu");
    assertThat(outcome.arrived()).containsExactly("ivr/menu.xml.new");
    assertThat(files()).containsExactly(PLAN, "ivr/menu.xml.new", VARS);
  }

  @Test
  void aFileThatTheAdministratorDeletedDoesNotComeBack() throws IOException {
    Files.delete(conf.resolve(PLAN));
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 1").arrived()).containsExactly("vars.xml.new");
    assertThat(files()).containsExactly(VARS, "vars.xml.new");
  }

  @Test
  void aFileThatCannotBeLaidThereIsToldAndTriedAgain() throws IOException {
    Files.createDirectories(conf.resolve("vars.xml.new"));
    Outcome outcome = upgrade(VARS, "vars 2", PLAN, "plan 2");
    assertThat(outcome.arrived()).containsExactly("dialplan/default.xml.new");
    assertThat(outcome.failed()).singleElement().asString().startsWith("vars.xml.new (");

    Files.delete(conf.resolve("vars.xml.new"));
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 2").arrived()).containsExactly("vars.xml.new");
  }

  @Test
  void somebodyElsesTreeIsLeftAlone() throws IOException {
    Path own = conf;
    conf = base.resolve("freeswitch");
    write(VARS, "of freeswitch");
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 2"))
        .isEqualTo(new Outcome(List.of(), List.of()));
    assertThat(files()).containsExactly(VARS);

    conf = own;
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 1").arrived()).containsExactly("vars.xml.new");
  }

  @Test
  void aMovedFolderIsTheAdministratorsStill() throws IOException {
    Path moved = base.resolve("elsewhere");
    Files.move(conf, moved);
    conf = moved;
    assertThat(upgrade(VARS, "vars 2", PLAN, "plan 1").arrived()).containsExactly("vars.xml.new");
    write(PLAN, "mine");
    write(VARS, "mine");
    assertThat(upgrade(VARS, "vars 3", PLAN, "plan 1").arrived()).containsExactly("vars.xml.new");
  }

  @Test
  void withoutAConfigurationFolderNothingIsDone() throws IOException {
    conf = base.resolve("nowhere");
    assertThat(upgrade(VARS, "vars 2").arrived()).isEmpty();
    assertThat(conf).doesNotExist();
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    Path file = base.resolve("state").resolve(ShippedRecord.FILE);
    Files.writeString(file, "folder=\\u00zz");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> upgrade(VARS, "vars 2")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(ShippedRecord.FILE);
  }

  private Outcome upgrade(String... namesAndContents) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      contents.put(namesAndContents[i], namesAndContents[i + 1].getBytes());
    }
    return new Upgrade(new ShippedFiles(contents), record).run(conf);
  }

  private void write(String name, String content) throws IOException {
    Path file = conf.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String read(String name) throws IOException {
    return Files.readString(conf.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(conf)) {
      return all.filter(Files::isRegularFile)
          .map(file -> conf.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
