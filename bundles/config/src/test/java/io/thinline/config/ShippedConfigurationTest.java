package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ShippedConfigurationTest {
  private final Reading shipped = read();

  private static Reading read() {
    Properties system = new Properties();
    system.setProperty("thinline.var.local_ip_v4", "127.0.0.1");
    system.setProperty("thinline.var.skinny_port", "12345");
    return Reading.of(Path.of(System.getProperty("basedir", "."), "..", "..", "conf"), system);
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(shipped.problems()).isEmpty();
  }

  @Test
  void itsProfileListensOnAllAddressesAtThePortAsked() {
    assertThat(shipped.profiles()).hasSize(1);
    SkinnyProfile profile = shipped.profiles().get(0);
    assertThat(profile.name()).isEqualTo("internal");
    assertThat(profile.ip()).isEmpty();
    assertThat(profile.port()).isEqualTo(12345);
    assertThat(profile.domain()).isEqualTo("127.0.0.1");
    assertThat(profile.softKeySetSets().get("default")).hasSize(11);
  }

  @Test
  void itHasTenPhonesWithTenLinesOneOfThemShared() {
    List<Device> phones = shipped.directory().devices("127.0.0.1");
    assertThat(phones).hasSize(10).extracting(Device::name).contains("SEP001120AABBCC");
    assertThat(shipped.directory().lines("127.0.0.1"))
        .containsExactly(
            "1101", "1102", "1103", "1104", "1105", "1106", "1107", "1108", "1109", "1110");
    assertThat(shipped.directory().appearances("127.0.0.1", "1110")).hasSize(2);
  }

  @Test
  void itsSpeedDialsLeadToNumbersThatExist() {
    List<String> dialled =
        shipped.directory().devices("127.0.0.1").stream()
            .flatMap(device -> device.buttons(ButtonType.SPEED_DIAL).stream())
            .map(Button::value)
            .toList();
    assertThat(dialled).isNotEmpty().isSubsetOf(shipped.directory().lines("127.0.0.1"));
  }

  @Test
  void itsExamplePhoneIsThatOfTheWikiPage() {
    Device phone = shipped.directory().device("127.0.0.1", "SEP001120AABBCC").orElseThrow();
    assertThat(phone.buttons())
        .extracting(
            button -> button.position() + " " + button.type().configName() + " " + button.value())
        .containsExactly(
            "1 Line 1101",
            "3 Line 1110",
            "5 SpeedDial 1102",
            "6 ServiceUrl http://phone-xml.berbee.com/menu.xml");
  }
}
