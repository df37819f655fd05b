package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
  private static final String DOMAIN = "192.0.2.7";

  @TempDir Path folder;

  private Reading phone(String buttons) {
    return ConfFolder.withUsers(folder, ConfFolder.phone("SEP001", buttons)).read();
  }

  private static Device device(Reading reading) {
    return reading.directory().device(DOMAIN, "SEP001").orElseThrow();
  }

  @Test
  void aLineHasItsSettings() {
    Reading reading =
        phone(
            "<button position=\"2\" type=\"line\" label=\"My line\" value=\"1101\" caller-name=\"Alice\" ring-on-idle=\"0\""
                + " ring-on-active=\"false\" busy-trigger=\"2\" forward-all=\"1\" forward-busy=\"2\" forward-noanswer=\"3\""
                + " noanswer-duration=\"20\" registration-metadata=\"x\" mailbox=\"1101\"/>");
    assertThat(reading.problems()).isEmpty();
    Button button = device(reading).buttons().get(0);
    assertThat(button.position()).isEqualTo(2);
    assertThat(button.location().toString()).isEqualTo("directory/default.xml:3");
    Line line = button.line().orElseThrow();
    assertThat(line.number()).isEqualTo("1101");
    assertThat(line.label()).isEqualTo("My line");
    assertThat(line.callerName()).isEqualTo("Alice");
    assertThat(line.ringOnIdle()).isFalse();
    assertThat(line.ringOnActive()).isFalse();
    assertThat(line.busyTrigger()).isEqualTo(OptionalInt.of(2));
    assertThat(line.forwardAll()).contains("1");
    assertThat(line.forwardBusy()).contains("2");
    assertThat(line.forwardNoAnswer()).contains("3");
    assertThat(line.noAnswerDuration()).contains(Duration.ofSeconds(20));
    assertThat(line.registrationMetadata()).contains("x");
    assertThat(line.mailbox()).contains("1101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "busy-trigger='1000'|busy-trigger=\"1000\": allowed is a number from 0 to 999; 0 is used",
        "noanswer-duration='3601'|noanswer-duration=\"3601\": allowed is a number from 0 to 3600 (seconds); 0 is used",
        "ring-on-idle='perhaps'|ring-on-idle=\"perhaps\": allowed is true or false (or 1 or 0); 1 is used",
        "forward-all='12 34'|forward-all=\"12 34\": allowed is a number to dial: digits, letters and + * # . _ - @, without spaces",
        "forward-busy='${x}'|forward-busy=\"${x}\": allowed is a number to dial: digits, letters and + * # . _ - @, without spaces",
        "forward-noanswer='1,2'|forward-noanswer=\"1,2\": allowed is a number to dial: digits, letters and + * # . _ - @, without spaces"
      })
  void aWrongSettingOfALineIsNamedAndTheLineWorks(String attribute, String message) {
    Reading reading =
        phone(
            "<button position=\"1\" type=\"Line\" value=\"1101\"\n "
                + attribute.replace('\'', '"')
                + "/>");
    assertThat(ConfFolder.errors(reading)).containsExactly("directory/default.xml:4: " + message);
    assertThat(device(reading).buttons().get(0).line()).contains(Line.of("1101", "1101", ""));
  }

  @ParameterizedTest
  @CsvSource({"0", "+4930123", "*70#", "operator", "1101@example.com"})
  void aForwardLeadsToWhatCanBeDialled(String number) {
    Reading reading =
        phone("<button position=\"1\" type=\"Line\" value=\"1\" forward-all=\"" + number + "\"/>");
    assertThat(reading.directory().lines(DOMAIN)).containsExactly("1");
    assertThat(device(reading).buttons().get(0).line().orElseThrow().forwardAll()).contains(number);
  }

  @Test
  void aLineThatSaysLittleRingsAlways() {
    Line line =
        device(phone("<button position=\"1\" type=\"Line\" value=\"1101\"/>"))
            .buttons()
            .get(0)
            .line()
            .orElseThrow();
    assertThat(line.label()).isEqualTo("1101");
    assertThat(line.ringOnIdle()).isTrue();
    assertThat(line.ringOnActive()).isTrue();
    assertThat(line.busyTrigger()).isEmpty();
    assertThat(line.forwardAll()).isEmpty();
    assertThat(line.noAnswerDuration()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Line,LINE",
    "speeddial,SPEED_DIAL",
    "SERVICEURL,SERVICE_URL",
    "LastNumberRedial,LAST_NUMBER_REDIAL",
    "Hold,HOLD",
    "Transfer,TRANSFER",
    "ForwardAll,FORWARD_ALL",
    "Voicemail,VOICEMAIL",
    "Privacy,PRIVACY",
    "Feature,FEATURE",
    "9,LINE",
    "2,SPEED_DIAL",
    "20,SERVICE_URL",
    "15,VOICEMAIL",
    "speed-dial,SPEED_DIAL",
    "service-url,SERVICE_URL",
    "Malicious_Call,MALICIOUS_CALL",
    "blf-speed-dial,BLF_SPEED_DIAL",
    "253,AEC"
  })
  void aButtonTypeIsANameInAnyCaseOrANumber(String written, ButtonType type) {
    Reading reading = phone("<button position=\"1\" type=\"" + written + "\" value=\"1\"/>");
    assertThat(reading.problems()).isEmpty();
    assertThat(device(reading).buttons()).extracting(Button::type).containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "position='0' type='Line' value='1'|position=\"0\": allowed is a number from 1 to 42; the button is left out",
        "position='43' type='Line' value='1'|position=\"43\": allowed is a number from 1 to 42; the button is left out",
        "position='156' type='SpeedDial' value='1'|position=\"156\": allowed is a number from 1 to 155; the button is left out",
        "type='Line' value='1'|position=\"\": allowed is a number from 1 to 42; the button is left out",
        "position='2' type='Line' value='1'|position 2 is taken by the button at directory/default.xml:3; the button is left out",
        "position='3' type='SpedDial' value='1'|there is no button type \"SpedDial\", perhaps \"SpeedDial\" is meant; the button is left out",
        "position='3' type='99' value='1'|there is no button type \"99\"; allowed is a name such as Line, SpeedDial, BLFSpeedDial, ServiceUrl or Feature, or the number SCCP has for it; the button is left out",
        "position='3' type='Line'|a Line button needs value=\"...\", the directory number; the button is left out",
        "position='3' type='BLFSpeedDial'|a BLFSpeedDial button needs value=\"...\", the number to watch and to dial; the button is left out",
        "position='3' type='zzzzzzzzz' value='1'|there is no button type \"zzzzzzzzz\"; allowed is a name such as Line, SpeedDial, BLFSpeedDial, ServiceUrl or Feature, or the number SCCP has for it; the button is left out",
        "position='3' type='Lime' value='1'|there is no button type \"Lime\", perhaps \"Line\" is meant; the button is left out",
        "position='3' value='1'|a button needs type=\"...\", a name such as Line, SpeedDial, BLFSpeedDial, ServiceUrl or Feature, or the number SCCP has for it; the button is left out"
      })
  void aWrongButtonIsLeftOutAndTheRestWorks(String attributes, String message) {
    Reading reading =
        phone(
            "<button position=\"2\" type=\"Line\" value=\"1101\"/>\n<button "
                + attributes.replace('\'', '"')
                + "/>");
    assertThat(ConfFolder.errors(reading)).containsExactly("directory/default.xml:4: " + message);
    assertThat(device(reading).buttons()).hasSize(1);
    assertThat(reading.broken()).isFalse();
  }

  @Test
  void anUnknownAttributeIsNamedWithTheNearest() {
    Reading reading =
        phone(
            "<button position=\"1\" type=\"Line\" value=\"1\" ring-on-idel=\"0\"/><button position=\"2\" type=\"SpeedDial\" value=\"1\" caller-name=\"x\"/>");
    assertThat(ConfFolder.warnings(reading))
        .containsExactly(
            "directory/default.xml:3: a button has no attribute \"ring-on-idel\", perhaps \"ring-on-idle\" is meant",
            "directory/default.xml:3: \"caller-name\" means something on Line buttons only");
  }

  @Test
  void parametersAndVariablesAreInheritedFromTheDomainAndTheGroup() {
    Reading reading =
        ConfFolder.withUsers(folder, "")
            .file(
                "directory/default.xml",
                """
                <domain name="$${domain}">
                  <params><param name="ext-redial" value="domain"/><param name="ext-pickup" value="domain"/></params>
                  <variables><variable name="a" value="domain"/><variable name="b" value="domain"/></variables>
                  <groups><group name="sales">
                    <variables><variable name="b" value="group"/></variables>
                    <users>
                      <user id="SEP001">
                        <params><param name="ext-pickup" value="user"/><param name="foo" value="bar"/></params>
                        <variables><variable name="c" value="user"/></variables>
                        <skinny><params><param name="ext-autodial" value="112"/></params></skinny>
                      </user>
                    </users>
                  </group>
                  <group name="other"><users><user id="SEP001" type="pointer"/></users></group></groups>
                  <user id="SEP002"><skinny/></user>
                  <user id="1000"/>
                </domain>
                """)
            .read();
    assertThat(reading.problems()).isEmpty();
    assertThat(device(reading).parameters())
        .containsEntry("ext-redial", "domain")
        .containsEntry("ext-pickup", "user")
        .containsEntry("ext-autodial", "112")
        .containsEntry("foo", "bar");
    assertThat(device(reading).variables())
        .containsEntry("a", "domain")
        .containsEntry("b", "group")
        .containsEntry("c", "user");
    assertThat(reading.directory().devices(DOMAIN))
        .extracting(Device::name)
        .containsExactly("SEP001", "SEP002");
  }

  @Test
  void aSharedLineIsFoundOnEveryPhoneWithItsInstance() {
    Reading reading =
        ConfFolder.withUsers(
                folder,
                ConfFolder.phone(
                        "SEP001",
                        "<button position=\"3\" type=\"Line\" value=\"1110\"/><button position=\"1\" type=\"Line\" value=\"1101\"/>")
                    + ConfFolder.phone(
                        "SEP002", "<button position=\"1\" type=\"Line\" value=\"1110\"/>"))
            .read();
    assertThat(reading.directory().appearances(DOMAIN, "1110"))
        .extracting(appearance -> appearance.device().name() + " " + appearance.lineInstance())
        .containsExactly("SEP001 2", "SEP002 1");
    assertThat(reading.directory().lines(DOMAIN)).containsExactly("1101", "1110");
    assertThat(reading.directory().appearances(DOMAIN, "1111")).isEmpty();
    assertThat(reading.directory().appearances("elsewhere", "1110")).isEmpty();
  }

  @Test
  void aSecondPhoneOfTheSameNameIsLeftOut() {
    Reading reading =
        ConfFolder.withUsers(
                folder, ConfFolder.phone("SEP001", "") + "\n" + ConfFolder.phone("SEP001", ""))
            .read();
    assertThat(ConfFolder.errors(reading))
        .containsExactly(
            "directory/default.xml:5: SEP001 is already at directory/default.xml:2; this one is left out");
  }

  @Test
  void wordsThatMeanNothingAreNamed() {
    Reading reading =
        ConfFolder.withUsers(
                folder,
                "<user id=\"SEP001\"><params><param name=\"skinny-firmware-versoin\" value=\"\"/></params><skinny>\n<param name=\"ext-redail\" value=\"\"/>\n<buton/></skinny></user>")
            .read();
    assertThat(ConfFolder.warnings(reading))
        .containsExactly(
            "directory/default.xml:2: a device has no parameter \"skinny-firmware-versoin\", perhaps \"skinny-firmware-version\" is meant",
            "directory/default.xml:3: <param> means nothing in <skinny>, perhaps \"params\" is meant",
            "directory/default.xml:4: <buton> means nothing in <skinny>, perhaps \"buttons\" is meant");
  }
}
