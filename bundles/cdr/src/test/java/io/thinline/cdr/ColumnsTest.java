package io.thinline.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final CdrSettings STANDARD = CdrSettings.standard(new Properties());

  @Test
  void theTemplatesOfModCdrCsvAreUnderstood() {
    Columns columns =
        Columns.of(
            "\"${caller_id_name}\",\"${caller_id_number}\",\"${bleg_uuid}\", \"${accountcode}\"");
    assertThat(columns.headings())
        .containsExactly("caller_id_name", "caller_id_number", "bleg_uuid", "accountcode");
    assertThat(row(columns, Map.of("caller_id_name", "Ann \"A\" Li", "caller_id_number", "1101")))
        .isEqualTo("\"Ann \"\"A\"\" Li\",\"1101\",\"\",\"\"\n");
  }

  @Test
  void bareNamesMeanTheSame() {
    assertThat(Columns.of("uuid, billsec").headings())
        .isEqualTo(Columns.of("\"${uuid}\",${billsec}").headings());
  }

  @Test
  void aColumnMayHoldTextAndSeveralFields() {
    Columns columns = Columns.of("\"${caller_id_name} <${caller_id_number}>\",uuid");
    assertThat(row(columns, Map.of("caller_id_name", "Ann $1", "caller_id_number", "1101")))
        .isEqualTo("\"Ann $1 <1101>\",\"\"\n");
    assertThat(columns.headings()).containsExactly("caller_id_name _caller_id_number_", "uuid");
  }

  @Test
  void theDefaultBeginsWithTheColumnsOfModCdrCsv() {
    assertThat(Columns.of(CdrSettings.DEFAULT_COLUMNS).headings())
        .startsWith("caller_id_name", "caller_id_number", "destination_number", "context")
        .containsSubsequence("hangup_cause", "uuid", "bleg_uuid", "accountcode", "read_codec")
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongTemplateIsNamedWithWhatWouldBeRight() {
    assertThatThrownBy(() -> Columns.of("uuid,,billsec"))
        .hasMessage("column 2 is \"\"; it must be the name of a field, or text with ${name} in it");
    assertThatThrownBy(() -> Columns.of("uuid,${regex('x'|.)}"))
        .hasMessage("column 2 asks for \"regex('x'|.)\", which is no name of a field");
    assertThatThrownBy(() -> Columns.of("uuid\nbillsec")).hasMessageContaining("one line, not 2");
    assertThatThrownBy(() -> Columns.of("")).hasMessageContaining("one line, not 0");
    assertThatThrownBy(() -> Columns.of("\"uuid")).hasMessageStartingWith("it is no line of CSV");
  }

  @Test
  void aRowIsOneLineWhateverACallerCallsHimself() {
    assertThat(value("Ann\r\nLi\t\u0000x")).isEqualTo("Ann Li x");
  }

  @Test
  void whatASpreadsheetWouldRunIsTextAndNumbersStayNumbers() {
    assertThat(value("=HYPERLINK(\"http://x\")")).isEqualTo("'=HYPERLINK(\"\"http://x\"\")");
    assertThat(value("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(value("-2+3+cmd|' /C calc'!A0")).startsWith("'-2");
    assertThat(value("+49 30 (123) 45-6")).isEqualTo("+49 30 (123) 45-6");
    assertThat(value("*98#")).isEqualTo("*98#");
    assertThat(value("-5")).isEqualTo("-5");
  }

  private static String value(String of) {
    String row = row(Columns.of("caller_id_name"), Map.of("caller_id_name", of));
    return row.substring(1, row.length() - 2);
  }

  private static String row(Columns columns, Map<String, String> fields) {
    byte[] row = columns.row(new CallRecord(STANDARD, "a", fields, true, Instant.EPOCH));
    return new String(row, StandardCharsets.UTF_8);
  }
}
