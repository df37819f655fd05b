package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.skinny.station.DeviceType.Display;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTypesTest {
  private final DeviceTypes types = DeviceTypes.load();

  @Test
  void modelsAreKnownByTheirNumber() {
    assertThat(types.of(7))
        .isEqualTo(new DeviceType(7, "Cisco 7960", 6, true, Display.PROMPTS, 22));
    assertThat(types.of(12))
        .isEqualTo(new DeviceType(12, "Cisco ATA 186", 5, false, Display.NONE, 3));
    assertThat(types.of(30018).name()).isEqualTo("Cisco 7961");
  }

  @Test
  void anUnknownModelIsTakenForAPhoneWithSoftKeysAndDisplay() {
    assertThat(types.knows(12345)).isFalse();
    assertThat(types.of(12345))
        .isEqualTo(new DeviceType(12345, "Unknown 12345", 0, true, Display.PROMPTS, 22));
  }

  @Test
  void aFlawInTheTableNamesItsLine() {
    assertThatThrownBy(() -> DeviceTypes.parse(List.of("# x", "7\tCisco 7960\t6\tmaybe\tyes\t")))
        .hasMessage("device-types.tsv:2: \"maybe\" is neither yes nor no");
    assertThatThrownBy(() -> DeviceTypes.parse(List.of("7\tCisco 7960")))
        .hasMessage("device-types.tsv:1: 2 columns, 6 are needed");
  }
}
