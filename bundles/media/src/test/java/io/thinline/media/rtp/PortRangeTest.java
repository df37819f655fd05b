package io.thinline.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortRangeTest {
  @Test
  void allEvenPortsOfTheRangeAreTried() {
    assertThat(new PortRange(20_001, 20_008).candidates(new Random()).toArray())
        .containsExactlyInAnyOrder(20_002, 20_004, 20_006, 20_008);
  }

  @Test
  void aLargeRangeIsNotTriedToItsEnd() {
    assertThat(new PortRange(16_384, 32_768).candidates(new Random()).boxed().toList())
        .hasSize(50)
        .allMatch(port -> port >= 16_384 && port <= 32_768 && port % 2 == 0);
  }

  @Test
  void anyPortIsTheHostsChoice() {
    assertThat(PortRange.ANY.candidates(new Random()).toArray()).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({"80,90", "30000,20000", "20001,20001", "0,30000", "20000,70000", "-1,5"})
  void aRangeWithoutAPortIsRefusedInWords(int first, int last) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(first, last))
        .withMessageContaining("rtp-start-port is " + first)
        .withMessageContaining("rtp-end-port is " + last)
        .withMessageContaining("1024 to 65535");
  }
}
