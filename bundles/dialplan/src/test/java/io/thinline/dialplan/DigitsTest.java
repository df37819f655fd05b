package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.Configuration;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.PatternVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What dialled digits lead to, on patterns and a main context shaped like FreeSWITCH's own. */
class DigitsTest {
  private static final String PATTERNS =
      "<context name='patterns'><extension name='Default'><condition><action"
          + " application='skinny-wait' data='10'/></condition></extension>"
          + pattern("Demo", "^(9[0-9]{3})$", "skinny-process")
          + pattern("Local", "^(10[01][0-9])$", "skinny-process")
          + pattern("External", "^(0[0-9]{10,})$", "skinny-process")
          + pattern("Long", "^(.{14,})$", "skinny-drop")
          + "</context>";
  private static final String MAIN =
      "<context name='main'><extension name='unloop'><condition field='${unroll_loops}'"
          + " expression='^true$'/><condition field='${looped}' expression='^true$'><action"
          + " application='deflect'/></condition></extension>"
          + pattern("pickup", "^\\*8$", "answer")
          + pattern("intercept", "^\\*\\*(\\d+)$", "answer")
          + pattern("redial", "^(redial|870)$", "transfer")
          + pattern("local", "^(10[01][0-9])$", "bridge")
          + pattern("operator", "^(operator|0)$", "transfer")
          + pattern("vmain", "^vmain$|^4000$|^\\*98$", "voicemail")
          + pattern("conference", "^(30\\d{2})$", "conference")
          + pattern("screen", "^(35\\d{2}).*?-screen$", "conference")
          + pattern("canvas", "(36\\d{2})-canvas-(\\d+)", "conference")
          + pattern("ivr", "^5000$", "ivr")
          + pattern("moderator", "^6070-moderator$", "conference")
          + pattern("slot", "^((?!6000)60\\d{2})$", "valet_park")
          + pattern("park", "callpark", "fifo")
          + pattern("milliwatt", "^9192$", "answer")
          + pattern("public", "^9(888|8888)$", "bridge")
          + pattern("domestic", "^(0\\d{10})$", "bridge")
          + pattern("acknowledge", "^(.*)$", "acknowledge_call")
          + "</context>";

  private final DialledDigits digits = new DialledDigits();

  private static String pattern(String name, String expression, String application) {
    return "<extension name='"
        + name
        + "'><condition field='destination_number' expression='"
        + expression
        + "'><action application='"
        + application
        + "'/></condition></extension>";
  }

  private Judgement judge(String contexts, boolean whenComplete, boolean longer, String number) {
    TestDialplan test = TestDialplan.of(contexts.replace('\'', '"'));
    digits.bindDialplan(test.dialplan, Map.of(Dialplan.NAME, "XML"));
    Judgement judgement =
        digits.explain(
            new DigitRules(List.of("XML"), "patterns", "XML", "main", whenComplete, longer),
            TestDialplan.number(number));
    digits.unbindDialplan(test.dialplan);
    return judgement;
  }

  private String verdict(String contexts, String number) {
    return word(judge(contexts, true, false, number).verdict());
  }

  private static String word(PatternVerdict verdict) {
    return verdict.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "4000", "5000", "3001", "9192", "1001", "'*98'", "'*8'", "870", "6001", "9999", "1015"
  })
  void aNumberGoesOutWhenItIsComplete(String number) {
    for (int length = 1; length < number.length(); length++) {
      assertThat(verdict(PATTERNS + MAIN, number.substring(0, length)))
          .as(number.substring(0, length))
          .isEqualTo("wait");
    }
    assertThat(verdict(PATTERNS + MAIN, number)).isEqualTo("process");
  }

  @ParameterizedTest
  @CsvSource({
    "0, it is a number and a longer one is possible in main",
    "01234567890, it is a number and a longer one is possible in patterns",
    "9888, it is a number and a longer one is possible in main",
    "'**1', it is a number and a longer one is possible in main",
    "6070, it is a number and no longer",
    "1234, only extensions that take every number match",
    "777, only extensions that take every number match"
  })
  void whatMayBecomeLongerOrMayBeAnythingWaits(String number, String why) {
    Judgement judgement = judge(PATTERNS + MAIN, true, false, number);
    assertThat(judgement.reason().replace(",", ""))
        .startsWith(why.replace(" and no longer", " of main and no longer"));
    if (!why.contains("no longer")) {
      assertThat(judgement.verdict())
          .isEqualTo(new PatternVerdict.Wait(Optional.of(Duration.ofSeconds(10))));
    }
  }

  @ParameterizedTest
  @CsvSource({"7, drop", "12, drop", "40001, drop", "0a, drop", "1, wait", "4000, process"})
  void withoutAnExtensionForEverythingADeadEndIsReorderAtOnce(String number, String verdict) {
    String main = MAIN.replace(pattern("acknowledge", "^(.*)$", "acknowledge_call"), "");
    String conditional =
        "<extension name='unloop'><condition field='${unroll_loops}'"
            + " expression='^true$'/><condition field='${looped}' expression='^true$'><action"
            + " application='deflect'/></condition></extension>";
    assertThat(verdict(PATTERNS + main.replace(conditional, ""), number)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"4000", "5000", "1001", "7", "40001"})
  void switchedOffEveryWaitTakesItsTime(String number) {
    assertThat(judge(PATTERNS + MAIN, false, false, number).verdict())
        .isEqualTo(new PatternVerdict.Wait(Optional.of(Duration.ofSeconds(10))));
  }

  @Test
  void aProcessVerdictGoesOutAtOnceUnlessItIsToWaitForALongerNumber() {
    String patterns =
        "<context name='patterns'>"
            + pattern("short", "^12$", "skinny-process")
            + pattern("long", "^12345$", "skinny-process")
            + pattern("waits", "^9", "skinny-wait")
            + "</context>";
    assertThat(word(judge(patterns + MAIN, true, false, "12").verdict())).isEqualTo("process");
    assertThat(judge(patterns + MAIN, true, true, "12").verdict())
        .isEqualTo(new PatternVerdict.Wait(Optional.empty()));
    assertThat(word(judge(patterns + MAIN, true, true, "12345").verdict())).isEqualTo("process");
  }

  @Test
  void onlyWhatProcessesCountsAsALongerNumberInThePatterns() {
    String patterns =
        "<context name='patterns'><extension name='d' continue='true'><condition><action"
            + " application='skinny-wait'/></condition></extension>"
            + pattern("w", "^4000.", "skinny-wait")
            + pattern("d", "^4000..", "skinny-drop")
            + "</context>";
    assertThat(verdict(patterns + MAIN, "4000")).isEqualTo("process");
    assertThat(verdict(patterns.replace("skinny-drop", "skinny-route") + MAIN, "4000"))
        .isEqualTo("wait");
  }

  @Test
  void aNumberThatNoPatternMatchesIsUnknown() {
    Judgement judgement = judge("<context name='patterns'/>" + MAIN, true, false, "4000");
    assertThat(judgement)
        .isEqualTo(new Judgement(new PatternVerdict.Drop("Unknown number"), "no pattern matches"));
  }

  @Test
  void dialplansAreAskedInTurnUntilOneKnowsTheNumber() {
    TestDialplan first =
        TestDialplan.of(
            ("<context name='patterns'>" + pattern("a", "^1$", "skinny-process") + "</context>")
                .replace('\'', '"'));
    TestDialplan second =
        TestDialplan.of(
            ("<context name='patterns'>"
                    + pattern("a", "^1", "skinny-drop")
                    + pattern("b", "^2$", "skinny-process")
                    + "</context>")
                .replace('\'', '"'));
    digits.bindDialplan(first.dialplan, Map.of(Dialplan.NAME, "first"));
    digits.bindDialplan(second.dialplan, Map.of(Dialplan.NAME, "second"));
    DigitRules rules =
        new DigitRules(List.of("none", "first", "second"), "patterns", "XML", "main", true, false);
    assertThat(word(digits.judge(rules, TestDialplan.number("1")))).isEqualTo("process");
    assertThat(word(digits.judge(rules, TestDialplan.number("2")))).isEqualTo("process");
    assertThat(digits.judge(rules, TestDialplan.number("3")))
        .isEqualTo(PatternVerdict.Drop.UNKNOWN);
    digits.unbindDialplan(first.dialplan);
    digits.unbindDialplan(second.dialplan);
    assertThat(digits.judge(rules, TestDialplan.number("1")))
        .isEqualTo(new PatternVerdict.Drop("Dialplan is not installed"));
  }

  @Test
  void anExpressionThatBacktracksWhileLookingAheadWaits() {
    String patterns =
        "<context name='patterns'><extension name='d'><condition><action"
            + " application='skinny-wait'/></condition></extension></context>";
    String main =
        "<context name='main'>"
            + pattern("evil", "^(([0-9]+)+)+#$", "answer")
            + pattern("good", "^4000$", "answer")
            + "</context>";
    assertThat(verdict(patterns + main, "1".repeat(30))).isEqualTo("wait");
  }

  @Test
  void theJudgeSeesWhatTheConfigurationSays() {
    ConfigElement root =
        TestDialplan.parse("<section>" + (PATTERNS + MAIN).replace('\'', '"') + "</section>");
    Configuration configuration =
        new Configuration(1, Map.of("dialplan", root), Map.of(), List.of(), List.of());
    assertThat(DialplanCompiler.compile(configuration).problems()).isEmpty();
  }
}
