package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigDiffTest {
  private static final String PHONES = "directory/default.xml";
  private static final String LINE = "<button position=\"1\" type=\"Line\" value=\"1101\"/>";

  @TempDir Path folder;
  private final ConfigDiffCommand command = new ConfigDiffCommand();
  private ConfFolder conf;
  private FileConfiguration configuration;
  private String name;

  @BeforeEach
  void aRunningConfiguration() {
    conf = ConfFolder.withUsers(folder, ConfFolder.phone("SEP001", LINE));
    configuration = new FileConfiguration(new VirtualCallThread(), folder);
    command.bindConfigurationFolder(configuration);
    name = folder.getFileName().toString();
  }

  private List<String> lines() {
    CommandResult answer = command.execute(new TypedCall());
    assertThat(answer.succeeded()).isTrue();
    List<String> lines = answer.text().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith(folder + ": ").contains(" warning");
    return lines.subList(0, lines.size() - 1);
  }

  @Test
  void anUnchangedTreeChangesNothing() {
    assertThat(lines()).containsExactly("nothing would change");
  }

  @Test
  void otherPlacesForTheSameWordsAreNoChange() {
    conf.file(
        PHONES,
        "<include>\n\n" + ConfFolder.domain(ConfFolder.phone("SEP001", LINE)) + "</include>");
    assertThat(lines()).containsExactly("nothing would change");
  }

  @Test
  void phonesThatComeGoAndChangeAreNamedWithWhatChangesAndWhere() {
    conf.file(
        PHONES,
        ConfFolder.domain(
            ConfFolder.phone(
                    "SEP001",
                    LINE.replace("/>", " forward-all=\"1105\"/>")
                        + "\n<button position=\"2\" type=\"SpeedDial\" value=\"1102\" label=\"Bob\"/>")
                + ConfFolder.phone("SEP002", "")));
    assertThat(lines())
        .containsExactly(
            "reloadxml takes:",
            "  device SEP001, button 1 forward-all: none -> 1105 ("
                + name
                + "/directory/default.xml:3)",
            "  device SEP001, button 2: none -> SpeedDial 1102 \"Bob\" ("
                + name
                + "/directory/default.xml:4)",
            "  device SEP002: added (" + name + "/directory/default.xml:5)");
    configuration.reload();
    conf.file(PHONES, ConfFolder.domain(ConfFolder.phone("SEP002", "")));
    assertThat(lines())
        .containsExactly(
            "reloadxml takes:", "  device SEP001: removed (" + name + "/directory/default.xml:2)");
  }

  @Test
  void contextsAndVariablesAreNamedAndASecretStaysOne() {
    conf.file(
            "vars.xml",
            "<include><X-PRE-PROCESS cmd=\"set\" data=\"default_password=1234\"/></include>")
        .file(
            "dialplan/default.xml",
            "<include><context name=\"default\"><extension name=\"x\"/></context>\n<context"
                + " name=\"public\"/></include>");
    assertThat(lines())
        .containsExactly(
            "reloadxml takes:",
            "  variable default_password, value: none -> ***",
            "  context default: changed (" + name + "/dialplan/default.xml:1)",
            "  context public: added (" + name + "/dialplan/default.xml:2)",
            "  context skinny-patterns: removed (" + name + "/dialplan/default.xml:1)");
  }

  @Test
  void profileParametersWaitForApplyAndTheTableSaysSo() {
    conf.file(
        "autoload_configs/skinny.conf.xml",
        ConfFolder.skinny("<param name=\"keep-alive\" value=\"30\"/>"));
    assertThat(lines())
        .containsExactly(
            "only config:apply takes:",
            "  profile internal, keep-alive: 60 -> 30 ("
                + name
                + "/autoload_configs/skinny.conf.xml:2)");
    CommandResult answer = command.execute(new TypedCall());
    assertThat(((CommandData.Table) answer.data().orElseThrow()).rows())
        .containsExactly(
            List.of(
                "config:apply internal",
                "profile",
                "internal",
                "keep-alive",
                "60",
                "30",
                name + "/autoload_configs/skinny.conf.xml:2"));
    conf.file(
        "autoload_configs/skinny.conf.xml",
        ConfFolder.skinny("<param name=\"keep-alive\" value=\" 60\"/>"));
    assertThat(lines()).as("the standard, written out").containsExactly("nothing would change");
  }

  @Test
  void softKeysOfAProfileAreTakenByAReload() {
    conf.file(
        "autoload_configs/skinny.conf.xml",
        "<configuration name=\"skinny.conf\"><profiles><profile name=\"internal\"><soft-key-set-sets>"
            + "<soft-key-set-set name=\"default\"><soft-key-set name=\"KeySetOnHook\""
            + " value=\"SoftkeyNewcall\"/></soft-key-set-set></soft-key-set-sets></profile>"
            + "</profiles></configuration>");
    assertThat(lines().get(0)).isEqualTo("reloadxml takes:");
    assertThat(lines()).anyMatch(line -> line.contains("soft keys default KeySetOnHook: "));
  }

  @Test
  void aBrokenTreeChangesNothingAndSaysWhy() {
    conf.file(PHONES, "<domain");
    CommandResult answer = command.execute(new TypedCall());
    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.text())
        .startsWith("a reload would change nothing: " + name + "/directory/default.xml:1: ");
  }
}
