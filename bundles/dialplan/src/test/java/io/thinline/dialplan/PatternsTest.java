package io.thinline.dialplan;

import static io.thinline.dialplan.TestDialplan.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.dialplan.PatternVerdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {
  private static PatternVerdict judge(String extensions, String digits) {
    return TestDialplan.ofDefault(extensions).dialplan.judge("default", number(digits));
  }

  private static String pattern(String expression, boolean continues, String actions) {
    return "<extension name=\"p\" continue=\""
        + continues
        + "\">\n<condition field=\"destination_number\" expression=\""
        + expression
        + "\">"
        + actions
        + "</condition></extension>";
  }

  private static String app(String name, String data) {
    return "<action application=\"" + name + "\" data=\"" + data + "\"/>";
  }

  @ParameterizedTest
  @CsvSource({"skinny-process", "skinny-route"})
  void aCompleteNumberIsProcessed(String application) {
    assertThat(judge(pattern("^11$", false, app(application, "")), "11"))
        .isEqualTo(new PatternVerdict.Process());
  }

  @Test
  void aNumberThatIsDroppedSaysByWhom() {
    assertThat(judge(pattern("^11$", false, app("skinny-drop", "")), "11"))
        .isEqualTo(new PatternVerdict.Drop("dropped by dialplan.xml:3"));
  }

  @Test
  void nothingMatchedIsADrop() {
    assertThat(judge(pattern("^11$", false, app("skinny-process", "")), "12"))
        .isEqualTo(PatternVerdict.Drop.UNKNOWN);
    assertThat(judge(pattern("^1", false, app("answer", "")), "12"))
        .isInstanceOf(PatternVerdict.Drop.class);
  }

  @Test
  void aMissingContextIsADropInWords() {
    assertThat(TestDialplan.ofDefault("").dialplan.judge("skinny-patterns", number("1")))
        .isEqualTo(
            new PatternVerdict.Drop(
                "the dialplan has no context \"skinny-patterns\"; there are default"));
  }

  @Test
  void theLastOfAllApplicationsWins() {
    String extensions =
        pattern("", true, app("skinny-wait", "10"))
            + pattern("^11..$", true, app("skinny-drop", "") + app("skinny-process", ""))
            + pattern("^.{6,}$", false, app("skinny-drop", ""));
    assertThat(judge(extensions, "110"))
        .isEqualTo(new PatternVerdict.Wait(Optional.of(Duration.ofSeconds(10))));
    assertThat(judge(extensions, "1102")).isEqualTo(new PatternVerdict.Process());
    assertThat(judge(extensions, "110211")).isInstanceOf(PatternVerdict.Drop.class);
  }

  @Test
  void aPatternThatDoesNotContinueHidesThoseBehindIt() {
    String extensions =
        pattern("", false, app("skinny-wait", "10"))
            + pattern("^11$", false, app("skinny-process", ""));
    assertThat(judge(extensions, "11")).isInstanceOf(PatternVerdict.Wait.class);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1000", "99,99000", "100,100", "2500,2500", "' 5 ',5000"})
  void aWaitIsInSecondsBelowAHundredAndInMillisecondsFromThereOn(String data, long milliseconds) {
    TestDialplan test = TestDialplan.ofDefault(pattern("", false, app("skinny-wait", data)));
    assertThat(test.problems()).isEmpty();
    assertThat(test.dialplan.judge("default", number("1")))
        .isEqualTo(new PatternVerdict.Wait(Optional.of(Duration.ofMillis(milliseconds))));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '"})
  void anEmptyWaitTakesTheDigitTimeoutOfTheProfile(String data) {
    TestDialplan test = TestDialplan.ofDefault(pattern("", false, app("skinny-wait", data)));
    assertThat(test.problems()).isEmpty();
    assertThat(test.dialplan.judge("default", number("1")))
        .isEqualTo(new PatternVerdict.Wait(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"10s", "-1", "ten", "${x}", "12345678901"})
  void aWrongWaitIsReportedAtLoadAndTakesTheDigitTimeout(String data) {
    TestDialplan test = TestDialplan.ofDefault(pattern("", false, app("skinny-wait", data)));
    assertThat(test.problems())
        .containsExactly(
            "ERROR dialplan.xml:3: skinny-wait data=\""
                + data
                + "\": allowed are seconds below 100, milliseconds from 100 on, or nothing for the"
                + " profile's digit-timeout, which is used");
    assertThat(test.dialplan.judge("default", number("1")))
        .isEqualTo(new PatternVerdict.Wait(Optional.empty()));
  }

  @Test
  void aBacktrackingPatternDropsTheNumberWithItsPlace() {
    PatternVerdict verdict =
        judge(pattern("^((1+)+)+#$", false, app("skinny-process", "")), "1".repeat(50));
    assertThat(((PatternVerdict.Drop) verdict).reason()).startsWith("dialplan.xml:3: ");
  }
}
