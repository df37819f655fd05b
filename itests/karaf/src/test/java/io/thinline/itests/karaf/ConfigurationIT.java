package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Test;

/** The folder of the configuration in the hands of its administrator, while the PBX runs. */
public class ConfigurationIT extends InTheDistribution {
  private static final Path CONF = Path.of(System.getProperty("thinline.conf"));
  private static final Path DORA = CONF.resolve("directory/default/dora.xml");
  private static final String DORAS_PHONE =
      """
      <include>
        <user id="SEP001120AADD0A">
          <skinny>
            <buttons>
              <button position="1" type="Line" label="Dora" value="1177"/>
            </buttons>
          </skinny>
        </user>
      </include>
      """;

  @After
  public void theFolderIsAsItWas() throws Exception {
    Files.deleteIfExists(DORA);
    type("reloadxml");
  }

  @Test
  public void aFileThatIsSavedIsInForceWithoutACommand() throws Exception {
    Files.writeString(DORA, DORAS_PHONE);
    Awaitility.await()
        .untilAsserted(() -> assertThat(type("directory:list")).contains("SEP001120AADD0A"));
    assertThat(type("directory:show SEP001120AADD0A"))
        .contains("1177", "directory/default/dora.xml:2");
    assertThat(type("user_exists id SEP001120AADD0A 127.0.0.1")).startsWith("true");

    Files.delete(DORA);
    Awaitility.await()
        .untilAsserted(() -> assertThat(type("directory:list")).doesNotContain("SEP001120AADD0A"));
  }

  @Test
  public void aBrokenFileIsNamedAndWhatWasInForceStays() throws Exception {
    Files.writeString(DORA, DORAS_PHONE.replace("</buttons>", ""));
    assertThatThrownBy(() -> type("reloadxml")).hasMessageContaining("directory/default/dora.xml:");
    assertThat(type("directory:list")).contains(Office.ALICE);
    assertThat(type("event:list 20")).contains("thinline::config_error");
    assertThatThrownBy(() -> type("config:check"))
        .hasMessageContaining("directory/default/dora.xml:");
    try (Office office = new Office()) {
      office.alice();
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void aParameterIsSetAtRunTimeAndAppliedOnPurpose() throws Exception {
    assertThat(type("skinny profile internal set digit-timeout 5000")).startsWith("+OK");
    assertThat(type("skinny status profile internal")).containsPattern("Digit-Timeout +\t5000\n");
    type("reloadxml");
    assertThat(type("skinny status profile internal")).containsPattern("Digit-Timeout +\t5000\n");
    assertThat(type("config:diff")).contains("digit-timeout", "5000", "10000");
    assertThat(type("config:apply internal")).contains("digit-timeout");
    assertThat(type("skinny status profile internal")).containsPattern("Digit-Timeout +\t10000\n");
    assertThatThrownBy(() -> type("skinny profile internal set digit-timeuot 1"))
        .hasMessageContaining("digit-timeout");
    assertThatThrownBy(() -> type("skinny profile internal set keep-alive soon"))
        .hasMessageContaining("a number from");
  }

  @Test
  public void theShippedFilesAreWrittenWhereThereAreNone() throws IOException, Exception {
    Path empty = Files.createTempDirectory("conf-of-a-stranger");
    try {
      assertThat(type("config:init " + empty)).contains("vars.xml");
      assertThat(empty.resolve("skinny_profiles/internal.xml")).exists();
      assertThat(type("config:check " + empty)).contains("0 errors, 0 warnings");
    } finally {
      Folders.delete(empty);
    }
  }

  private String type(String line) throws Exception {
    return console().type(line);
  }
}
