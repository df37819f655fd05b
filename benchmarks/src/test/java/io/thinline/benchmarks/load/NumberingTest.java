package io.thinline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberingTest {
  @Test
  void deviceNamesCountInHexAndLinesInDecimal() {
    Numbering numbering = new Numbering("SEP001120AA00FE", "0998");

    assertThat(numbering.device(0)).isEqualTo("SEP001120AA00FE");
    assertThat(numbering.device(2)).isEqualTo("SEP001120AA0100");
    assertThat(numbering.line(1)).isEqualTo("0999");
    assertThat(numbering.line(2)).isEqualTo("1000");
    assertThat(numbering.hardwareAddress(2)).containsExactly(0, 0x11, 0x20, 0xAA, 1, 0);
  }

  @Test
  void otherNamesCountInDecimal() {
    assertThat(new Numbering("load009", "1").device(1)).isEqualTo("load010");
  }

  @Test
  void aNameThatCannotBeCountedIsRefused() {
    assertThatThrownBy(() -> new Numbering("phone", "2000"))
        .hasMessageContaining("SEP001120AA0000");
    assertThatThrownBy(() -> new Numbering("SEP001120AA0000", "2000x"))
        .hasMessageContaining("digits");
  }
}
