package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.NumberRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the numbers for phones that nobody knows are written. */
class AutoRegisterLinesTest {

  private static NumberRange read(String text) {
    return AdmissionParameters.AUTO_REGISTER_LINES.type().read(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"2000-2999, 1000, 2000", "0098-0102, 5, 0098", "7-7, 1, 7", "10 - 19, 10, 10"})
  void aRangeGoesFromTheFirstNumberToTheLast(String text, int count, String first) {
    assertThat(read(text).numbers()).hasSize(count).first().isEqualTo(first);
  }

  @Test
  void leadingZerosStayWhereTheNumberGrows() {
    assertThat(read("0098-0101").numbers()).containsExactly("0098", "0099", "0100", "0101");
    assertThat(read("0098-0101")).hasToString("0098-0101");
  }

  @Test
  void nothingWrittenIsNoNumber() {
    assertThat(read("").isEmpty()).isTrue();
    assertThat(read("").numbers()).isEmpty();
    assertThat(AdmissionParameters.AUTO_REGISTER_LINES.standardValue().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2000", "2999-2000", "200-2999", "10000-20000", "a-b", "2000-", "1-2-3", "-5-5"})
  void whatIsNoRangeIsNotRead(String text) {
    assertThat(AdmissionParameters.AUTO_REGISTER_LINES.type().read(text)).isEmpty();
  }
}
