package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.config.FileConfiguration;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator can see of a dialplan. */
class InspectionTest {
  private static final String EXTENSIONS =
"""
<extension name="first" continue="true">
  <condition wday="2-6" break="never"><action application="set" data="open=true" inline="true"/></condition>
</extension>
<extension name="the second">
  <condition field="${open}" expression="^true$"/>
  <condition field="destination_number" expression="^1(.)$" require-nested="false">
    <action application="log" data="INFO $1" loop="2"/>
    <condition regex="any"><regex field="x" expression="1"/><regex hour="8"/>
      <action application="answer"/>
      <anti-action application="hangup"/>
    </condition>
  </condition>
</extension>
<extension name="third"><condition field="destination_number" expression="^2"/></extension>
""";

  private static List<List<String>> rows(CommandResult result) {
    assertThat(result.succeeded()).as(result.text()).isTrue();
    return ((CommandData.Table) result.data().orElseThrow()).rows();
  }

  @Test
  void aTestTellsWhatWasLookedAtAndWhatComesFirst() {
    DialplanTestCommand command = new DialplanTestCommand();
    command.bindDialplanInspection(TestDialplan.ofDefault(EXTENSIONS).dialplan);
    assertThat(command.execute(TestDialplan.call("default", "12", "--var", "x=0")).text())
        .isEqualTo(
            """
            first (dialplan.xml:2)
              + 2026-01-05T08:00Z[UTC] is wday="2-6" (dialplan.xml:3)
              set open=true [inline, first] (dialplan.xml:3)
            the second (dialplan.xml:5)
              + ${open} "true" =~ ^true$ (dialplan.xml:6)
              + destination_number "12" =~ ^1(.)$ (dialplan.xml:7)
                + ANY of x "0" =~ 1 no, 2026-01-05T08:00Z[UTC] is hour="8" yes (dialplan.xml:9)
              log INFO 2 (dialplan.xml:8)
              log INFO 2 (dialplan.xml:8)
              answer (dialplan.xml:10)""");
  }

  @Test
  void aTestTellsOfThoseThatDoNotMatchWhenAsked() {
    DialplanTestCommand command = new DialplanTestCommand();
    command.bindDialplanInspection(TestDialplan.ofDefault(EXTENSIONS).dialplan);
    assertThat(command.execute(TestDialplan.call("default", "3", "--all")).text())
        .contains(
            "the second (dialplan.xml:5) does not match\n"
                + "  + ${open} \"true\" =~ ^true$ (dialplan.xml:6)\n"
                + "  - destination_number \"3\" =~ ^1(.)$ (dialplan.xml:7)");
  }

  @Test
  void whatIsWrittenIsShownAsItIsUnderstood() {
    DialplanShowCommand command = new DialplanShowCommand();
    command.bindDialplanInspection(TestDialplan.ofDefault(EXTENSIONS).dialplan);
    assertThat(rows(command.execute(TestDialplan.call())))
        .containsExactly(List.of("default", "3", "dialplan.xml:1"));
    assertThat(rows(command.execute(TestDialplan.call("default"))))
        .containsExactly(
            List.of("first", "yes", "wday=\"2-6\"", "dialplan.xml:2"),
            List.of("the second", "no", "${open} =~ ^true$", "dialplan.xml:5"),
            List.of("third", "no", "destination_number =~ ^2", "dialplan.xml:15"));
    assertThat(command.execute(TestDialplan.call("default", "the", "second")).text())
        .isEqualTo(
            """
            the second (dialplan.xml:5)
              if ${open} =~ ^true$ (dialplan.xml:6)
              if destination_number =~ ^1(.)$ [nested not required] (dialplan.xml:7)
                log INFO $1 [2 times] (dialplan.xml:8)
                if ANY of x =~ 1, hour="8" (dialplan.xml:9)
                  answer (dialplan.xml:10)
                  else hangup (dialplan.xml:11)""");
    assertThat(command.execute(TestDialplan.call("nowhere")).text())
        .isEqualTo("there is no context nowhere; there are default");
    assertThat(command.execute(TestDialplan.call("default", "none")).text())
        .isEqualTo("context default has no extension \"none\"");
    assertThat(command.complete(List.of("default", "th"))).containsExactly("the second", "third");
  }

  @Test
  void digitsAreJudgedOneByOneAsTheProfileSays() {
    VirtualCallThread thread = new VirtualCallThread();
    FileConfiguration configuration =
        new FileConfiguration(
            thread, Path.of(System.getProperty("basedir", "."), "..", "..", "conf"));
    XmlDialplan dialplan = new XmlDialplan(thread);
    dialplan.bindConfigService(configuration);
    DialledDigits digits = new DialledDigits();
    digits.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    DialplanDigitsCommand command = new DialplanDigitsCommand();
    command.bindConfigService(configuration);
    assertThat(command.execute(TestDialplan.call("internal", "1102")).succeeded()).isFalse();
    command.bindDigitInspection(digits);
    String longer = "a longer number is possible in default";
    assertThat(rows(command.execute(TestDialplan.call("internal", "11023"))))
        .containsExactly(
            List.of("1", "wait 10000 ms", longer),
            List.of("11", "wait 10000 ms", longer),
            List.of("110", "wait 10000 ms", longer),
            List.of("1102", "process", "patterns say so"));
    assertThat(rows(command.execute(TestDialplan.call("internal", "11#"))))
        .last()
        .isEqualTo(List.of("11#", "process", "# ends dialling"));
    assertThat(rows(command.execute(TestDialplan.call("internal", "99"))))
        .containsExactly(List.of("9", "drop", "nothing matches, and no longer number can"));
    assertThat(command.execute(TestDialplan.call("externl", "1")).text())
        .startsWith("there is no profile \"externl\"; there are ");
    assertThat(command.complete(List.of("int"))).containsExactly("internal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1102|^11; true",
        "1102|^12; false",
        "1102|^11(..)$|x%1; x02",
        "1102|^11(..)$|$1$0; 021102",
        "1102|^12(..)$|x%1; 1102",
        "1102|^12(..)$|x%1|n; ''",
        "1102|^12(..)$|x%1|b; false",
        "m:~a|b~(a|c)~%1; a",
        "1102|(; -ERR the expression is wrong: Unclosed group",
        "1111111111111111111111111111111111111111|^(([0-9]+)+)+#$; -ERR the expression backtracks"
            + " too much"
      })
  void theCommandRegexHasABudgetToo(String line, String answer) {
    RegexCommand command = new RegexCommand();
    assertThat(command.immediate()).isTrue();
    assertThat(command.execute(TestDialplan.call(line)).text()).isEqualTo(answer);
  }
}
