package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.directory.ButtonType;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceTypesTest {
  private final DeviceTypes types = DeviceTypes.load();

  @Test
  void modelsAreKnownByTheirNumber() {
    DeviceType type = types.of(7);

    assertThat(type.name()).isEqualTo("Cisco 7960");
    assertThat(type.layout()).isEqualTo(ButtonLayout.of(6));
    assertThat(type.mostModules()).isEqualTo(2);
    assertThat(type.modules()).containsExactly(new ExpansionModule("7914", 14));
    assertThat(type.softKeys()).isTrue();
    assertThat(type.display()).isEqualTo(Display.PROMPTS);
    assertThat(type.highestVersion()).isEqualTo(22);
    assertThat(types.of(12).highestVersion()).isEqualTo(3);
    assertThat(types.of(12).has(Quirk.HOOK_FLASH)).isTrue();
    assertThat(types.of(30018).name()).isEqualTo("Cisco 7961");
    assertThat(types.of(124).layout().places()).isEqualTo(14);
  }

  @Test
  void aLayoutIsReadPlaceByPlace() {
    ButtonLayout layout = ButtonLayout.parse("4 LastNumberRedial Voicemail -2 13 Hold");

    assertThat(layout.places()).isEqualTo(22);
    assertThat(layout.programmable()).isEqualTo(17);
    assertThat(layout.fixed())
        .isEqualTo(
            Map.of(5, ButtonType.LAST_NUMBER_REDIAL, 6, ButtonType.VOICEMAIL, 22, ButtonType.HOLD));
  }

  @Test
  void anUnknownModelIsTakenForAPhoneWithSoftKeysAndDisplay() {
    assertThat(types.knows(12345)).isFalse();
    assertThat(types.of(12345))
        .isEqualTo(DeviceType.plain(12345, "Unknown 12345", 0, true, Display.PROMPTS, 22));
  }

  @Test
  void aFlawInTheTableNamesItsLine() {
    assertFlaw(
        "7\tCisco 7960\t6\t\tmaybe\tyes\t\t",
        "device-types.tsv:2: \"maybe\" is neither yes nor no");
    assertFlaw("7\tCisco 7960", "device-types.tsv:2: 2 columns, 8 are needed");
    assertFlaw(
        "7\tCisco 7960\t6 Hodl\t\tyes\tyes\t\t",
        "device-types.tsv:2: there is no button type \"Hodl\"");
    assertFlaw(
        "7\tCisco 7960\t6\t2 7914\tyes\tyes\t\t",
        "device-types.tsv:2: there is no expansion module \"7914\"");
    assertFlaw(
        "7\tCisco 7960\t6\t\tyes\tyes\t\tlate", "device-types.tsv:2: there is no quirk \"late\"");
  }

  private static void assertFlaw(String line, String message) {
    assertThatThrownBy(() -> DeviceTypes.parse(List.of("# x", line))).hasMessage(message);
  }
}
