package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.junit.Test;

/** What those who run the switch type: names, {@code fs}, the doctor, one phone's log. */
public class OperatingIT extends InTheDistribution {

  @Test
  public void freeSwitchsNamesAreThePbxsWhereKarafHasThemNot() throws Exception {
    assertThat(type("pbx:status")).contains("UP");
    assertThat(type("show calls")).isEqualTo(type("pbx:show calls"));
    assertThat(type("version")).isEqualTo(type("system:version"));
    assertThat(console().tab("pbx:")).contains("pbx:status", "pbx:show", "pbx:doctor", "pbx:fs");
    assertThat(console().tab("pbx:show ca")).containsExactly("calls");
  }

  @Test
  public void fsTakesLinesAsFreeSwitchDoes() throws Exception {
    assertThat(type("fs 'show calls as json'")).matches("\\{\"row_count\": ?0}\\s*");
    assertThat(type("fs 'eval ${domain}'")).doesNotContain("${").isNotBlank();
    assertThat(console().type("fs", "cond 1 == 1 ? {yes} : no\n/exit\nuptime\n"))
        .isEqualTo("{yes}\n");
    assertThatThrownBy(() -> type("fs 'nosuchcommand'")).hasMessageContaining("nosuchcommand");
    assertThat(console().tab("fs skinny status profile ")).containsExactly("internal");
  }

  @Test
  public void theDoctorFindsNothingWrongAndThenTheBundleThatIsStopped() throws Exception {
    assertThat(type("pbx:doctor")).startsWith("Nothing is wrong");
    type("bundle:stop io.thinline.softphone");
    try {
      assertThatThrownBy(() -> type("pbx:doctor"))
          .hasMessageContaining("io.thinline.softphone is stopped")
          .hasMessageContaining("bundle:start io.thinline.softphone");
      assertThatThrownBy(() -> type("pbx:doctor --json"))
          .hasMessageContaining("\"Remedy\":\"bundle:start io.thinline.softphone\"");
    } finally {
      type("bundle:start io.thinline.softphone");
    }
    assertThat(type("pbx:doctor")).startsWith("Nothing is wrong");
  }

  @Test
  public void onePhoneIsLoggedInDetailAndTheOthersAreNot() throws Exception {
    Path log = Path.of(System.getProperty("karaf.log"), "thinline.log");
    assertThat(type("pbx:log-device " + Office.ALICE + " debug")).contains("DEBUG");
    try {
      assertThat(type("pbx:log-device")).contains(Office.ALICE, "DEBUG");
      Awaitility.await()
          .untilAsserted(
              () -> {
                try (Office office = new Office()) {
                  office.bob();
                  office.alice();
                }
                assertThat(Files.readString(log)).contains("DEBUG " + Office.ALICE);
              });
    } finally {
      assertThat(type("pbx:log-device " + Office.ALICE + " off")).contains("as the loggers say");
    }
    assertThat(type("pbx:log-device")).contains("No phone");
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).noneMatch(line -> line.contains("DEBUG " + Office.BOB));
    assertThatThrownBy(() -> type("pbx:log-device " + Office.ALICE + " loud"))
        .hasMessageContaining("DEBUG, INFO, TRACE");
  }

  @Test
  public void jmxShowsCallsSessionsAndPorts() throws Exception {
    try (Office office = new Office()) {
      office.bob();
      assertThat(attribute("Sessions", "Registered")).isEqualTo(1);
      assertThat(attribute("Calls", "Legs")).isEqualTo(0);
      assertThat(String.valueOf(attribute("Ports", "Listening"))).contains("" + Office.port());
      type("bundle:restart io.thinline.shell");
      assertThat(attribute("Sessions", "Connections")).isEqualTo(1);
    }
  }

  private static Object attribute(String bean, String name) throws Exception {
    return ManagementFactory.getPlatformMBeanServer()
        .getAttribute(new ObjectName("io.thinline:type=" + bean), name);
  }

  private String type(String line) throws Exception {
    return console().type(line);
  }
}
