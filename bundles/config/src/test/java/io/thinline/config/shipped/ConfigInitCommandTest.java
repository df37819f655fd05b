package io.thinline.config.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigProblem;
import io.thinline.config.FileConfiguration;
import io.thinline.config.Reading;
import io.thinline.testkit.VirtualCallThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigInitCommandTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("basedir", "."), "..", "..", "conf");

  @TempDir Path base;
  private final VirtualCallThread callThread = new VirtualCallThread();

  @Test
  void whatShipsIsTheWholeFolderConf() throws IOException {
    assertThat(ShippedFiles.ofThisBundle().digests())
        .hasSizeGreaterThan(5)
        .isEqualTo(ShippedFiles.below(SHIPPED).digests());
  }

  @Test
  void whereThereIsNoFolderTheShippedOneIsWrittenAndInForce() throws IOException {
    Path conf = base.resolve("conf");
    FileConfiguration configuration = new FileConfiguration(callThread, conf);
    assertThat(configuration.current().profiles()).isEmpty();

    CommandResult result = init(configuration);

    assertThat(result.succeeded()).isTrue();
    assertThat(result.text())
        .contains("written vars.xml")
        .endsWith(
            conf
                + ": "
                + shippedNames().size()
                + " files written, 0 there already and kept; in force");
    assertThat(configuration.current().profiles()).hasSize(1);
    assertThat(Files.readString(conf.resolve("dialplan/skinny-patterns.xml")))
        .isEqualTo(Files.readString(SHIPPED.resolve("dialplan/skinny-patterns.xml")));
  }

  @Test
  void aFileThatIsThereIsKept() throws IOException {
    Files.writeString(base.resolve("vars.xml"), "<include/>");
    CommandResult result = init(new FileConfiguration(callThread, base));
    assertThat(result.text()).contains("kept vars.xml").contains(", 1 there already and kept");
    assertThat(base.resolve("vars.xml")).hasContent("<include/>");
    assertThat(base.resolve("dialplan/default.xml")).exists();
  }

  @Test
  void anotherFolderIsWrittenAndNotPutInForce() {
    Path conf = base.resolve("conf");
    FileConfiguration configuration = new FileConfiguration(callThread, conf);
    CommandResult result = init(configuration, base.resolve("other").toString());
    assertThat(result.text()).endsWith("not in force, the folder in use is " + conf);
    assertThat(base.resolve("other/vars.xml")).exists();
    assertThat(conf).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(base.resolve("file"), "text");
    CommandResult result = init(new FileConfiguration(callThread, base), file.toString());
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).isEqualTo(file + " is no folder");
  }

  @Test
  void theStartLaysWhatChangedBesideTheAdministrators() throws IOException {
    ShippedRecord record = new ShippedRecord(base.resolve("state"));
    Path conf = base.resolve("conf");
    FileConfiguration configuration = new FileConfiguration(callThread, conf);
    init(configuration);
    TreeMap<String, String> older = new TreeMap<>(ShippedFiles.ofThisBundle().digests());
    older.put("vars.xml", "of last year");
    record.write(conf, older);
    Files.writeString(conf.resolve("vars.xml"), "<include/>");

    new ShippedConfiguration(callThread, record).bindConfigurationFolder(configuration);
    callThread.run();

    assertThat(conf.resolve("vars.xml")).hasContent("<include/>");
    assertThat(conf.resolve("vars.xml.new")).hasSameTextualContentAs(SHIPPED.resolve("vars.xml"));
    assertThat(record.read().orElseThrow().digests())
        .isEqualTo(ShippedFiles.ofThisBundle().digests());
  }

  @Test
  void whatArrivedIsNotRead() throws IOException {
    FileConfiguration configuration = new FileConfiguration(callThread, base.resolve("conf"));
    init(configuration);
    List<ConfigProblem> before = configuration.current().problems();
    for (String file : shippedNames()) {
      Files.writeString(base.resolve("conf").resolve(file + ".new"), "<no xml at all");
    }
    Reading after = configuration.reloadFolder();
    assertThat(after.broken()).isFalse();
    assertThat(after.problems()).isEqualTo(before);
  }

  private static List<String> shippedNames() throws IOException {
    return List.copyOf(ShippedFiles.ofThisBundle().names());
  }

  private CommandResult init(FileConfiguration configuration, String... words) {
    Properties system = new Properties();
    system.setProperty("thinline.state", base.resolve("state").toString());
    ConfigInitCommand command = new ConfigInitCommand(ShippedRecord.standard(system));
    command.bindConfigurationFolder(configuration);
    return command.execute(new Typed(List.of(words)));
  }

  private record Typed(List<String> words) implements CommandCall {
    @Override
    public void print(String line) {
      throw new AssertionError("nothing is printed on the way");
    }

    @Override
    public boolean awaitInterrupt(Duration time) {
      throw new AssertionError("there is nothing to wait for");
    }
  }
}
