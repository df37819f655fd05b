package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionParameters;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.directory.ButtonType;
import io.thinline.config.directory.ButtonAttributes;
import io.thinline.config.directory.DeviceParameters;
import io.thinline.config.tree.SystemVariables;
import io.thinline.skinny.station.SoftKey;
import io.thinline.skinny.station.SoftKeySetNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/configuration.md are what the code declares. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../../docs/configuration.md");
  private static final Path FEATURES = Path.of("../../features/src/main/feature/features.xml");
  private static final String WRITE = "configuration.page.write";
  private static final String PARAMETERS =
      "| name | default | allowed | unit | takes effect | since | |\n|---|---|---|---|---|---|---|\n";

  /** Parameters that mod_skinny's page and its behaviour, rows 83, 86 and 87, speak of. */
  private static final List<String> OF_MOD_SKINNY =
      List.of(
          ("domain ip port dialplan context patterns-dialplan patterns-context keep-alive"
                  + " digit-timeout date-format odbc-dsn debug auto-restart non-blocking"
                  + " ext-voicemail ext-redial ext-meetme ext-pickup ext-cfwdall ext-autodial"
                  + " skinny-firmware-version skinny-soft-key-set-set position type label value"
                  + " caller-name ring-on-idle ring-on-active busy-trigger forward-all"
                  + " forward-busy forward-noanswer noanswer-duration registration-metadata")
              .split(" "));

  /** System variables whose value is another on every machine. */
  private static final Map<String, String> OF_THE_MACHINE =
      Map.of(
          "base_dir", "Karaf's base folder",
          "conf_dir", "the configuration folder",
          "domain", "`$${local_ip_v4}`",
          "hostname", "the name of this machine",
          "local_ip_v4", "this machine's address towards the network, `127.0.0.1` when it has none",
          "temp_dir", "Java's folder for temporary files");

  @Test
  void theTablesOfThePageAreThoseOfTheCode() throws IOException {
    Map<String, String> tables = tables();
    String page = Files.readString(PAGE);
    String wanted = page;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      wanted = replaced(wanted, table.getKey(), table.getValue());
    }
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, wanted);
    } else {
      assertThat(page)
          .as(
              "docs/configuration.md; rewrite it with: mvn -pl itests/scenario -am verify"
                  + " -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                  + WRITE
                  + "=true")
          .isEqualTo(wanted);
    }
  }

  @Test
  void everyParameterOfModSkinnyIsOnThePage() {
    String tables = String.join("\n", tables().values());
    assertThat(OF_MOD_SKINNY).hasSize(35);
    assertThat(OF_MOD_SKINNY).allSatisfy(name -> assertThat(tables).contains("| `" + name + "` |"));
  }

  @Test
  void theShippedFilesOfEtcNameEverySettingWithItsDefault() throws IOException {
    String features = Files.readString(FEATURES);
    List<ServiceSettings> all = ServiceSettings.all();
    assertThat(all)
        .extracting(ServiceSettings::pid)
        .contains("io.thinline.config", "io.thinline.spine");
    for (ServiceSettings settings : all) {
      String shipped = shipped(features, settings.pid());
      for (ServiceSettings.Setting setting : settings.settings()) {
        Matcher line =
            Pattern.compile("(?m)^# .+\\n" + Pattern.quote(setting.key()) + " = (.*)$")
                .matcher(shipped);
        assertThat(line.find()).as(settings.pid() + " " + setting.key()).isTrue();
        if (!setting.standard().isEmpty()) {
          assertThat(line.group(1)).as(setting.key()).isEqualTo(setting.standard());
        }
      }
    }
  }

  private static String shipped(String features, String pid) {
    Matcher config =
        Pattern.compile("(?s)<config name=\"" + Pattern.quote(pid) + "\">(.*?)</config>")
            .matcher(features);
    assertThat(config.find()).as("<config name=\"" + pid + "\"> in features.xml").isTrue();
    return config.group(1);
  }

  private static String replaced(String page, String name, String content) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    assertThat(page).contains(begin, end);
    return page.substring(0, page.indexOf(begin) + begin.length())
        + content
        + page.substring(page.indexOf(end));
  }

  private static Map<String, String> tables() {
    List<Parameter<?>> profile =
        SkinnyParameters.ALL.stream()
            .filter(parameter -> !ConnectionParameters.ALL.contains(parameter))
            .toList();
    return Map.of(
        "profile parameters", parameters(profile),
        "connection limits", parameters(ConnectionParameters.ALL),
        "device parameters", parameters(DeviceParameters.ALL),
        "button attributes", parameters(ButtonAttributes.ALL),
        "button types", buttonTypes(),
        "soft keys", softKeys(),
        "system variables", systemVariables(),
        "settings", settings());
  }

  private static String parameters(List<? extends Parameter<?>> parameters) {
    return parameters.stream()
        .map(
            p ->
                row(
                    "`" + p.name() + "`",
                    code(p.standard()),
                    withoutUnit(p.type().allowed()),
                    p.unit(),
                    p.effect().words(),
                    p.since(),
                    p.description()))
        .collect(Collectors.joining("", PARAMETERS, ""));
  }

  /** The unit has a column of its own. */
  private static String withoutUnit(String allowed) {
    return allowed.replaceAll(" \\((milli)?seconds\\)$", "");
  }

  private static String buttonTypes() {
    return Arrays.stream(ButtonType.values())
        .sorted(Comparator.comparing(ButtonType::code))
        .map(type -> type.configName() + " " + type.code())
        .collect(Collectors.joining(", ", "", ".\n"));
  }

  private static String softKeys() {
    return "Sets: "
        + String.join(", ", SoftKeySetNames.ALL)
        + ".\n\nKeys: "
        + String.join(", ", SoftKey.configNames())
        + ".\n";
  }

  /** Where the machine decides, the page says so in words of its own. */
  private static String systemVariables() {
    Path base = Path.of("/opt/thinline");
    Properties system = new Properties();
    system.setProperty("karaf.base", base.toString());
    Map<String, String> variables =
        new TreeMap<>(SystemVariables.defaults(base.resolve("conf"), system, Map.of()));
    StringBuilder table = new StringBuilder("| name | value |\n|---|---|\n");
    variables.forEach(
        (name, value) ->
            table.append(
                row(
                    "`" + name + "`",
                    value.startsWith(base + "/") && !name.equals("conf_dir")
                        ? "`$${base_dir}" + value.substring(base.toString().length()) + "`"
                        : OF_THE_MACHINE.getOrDefault(name, code(value)))));
    return table.toString();
  }

  private static String settings() {
    return ServiceSettings.all().stream()
        .flatMap(
            settings ->
                settings.settings().stream()
                    .map(
                        setting ->
                            row(
                                "`" + settings.pid() + "`",
                                "`" + setting.key() + "`",
                                code(setting.standard()),
                                setting.allowed(),
                                setting.description())))
        .collect(
            Collectors.joining(
                "",
                "| file of etc/, without .cfg | key | default | allowed | |\n|---|---|---|---|---|\n",
                ""));
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }
}
