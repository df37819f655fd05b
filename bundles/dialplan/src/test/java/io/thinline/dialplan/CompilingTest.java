package io.thinline.dialplan;

import static io.thinline.dialplan.TestDialplan.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.dialplan.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilingTest {
  private static final String GOOD =
      "<extension name=\"good\"><condition field=\"destination_number\""
          + " expression=\"^(1.*)$\"><action application=\"answer\"/></condition></extension>\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field='destination_number' expression='^(1'|the expression \"^(1\" is wrong: Unclosed"
            + " group at character 4",
        "field='destination_number' expression='[a'|the expression \"[a\" is wrong: Unclosed"
            + " character class at character 2",
        "expression='^1$'|an expression needs field=\"...\", such as destination_number",
        "field='${x' expression='1'|${ without its closing }",
        "field='x' expression='(?P&lt;n>1)'|the expression \"(?P<n>1)\" is wrong: Unknown inline"
            + " modifier at character 3",
        "field='x' expression='[[:digit:]]'|the expression \"[[:digit:]]\" is wrong: a set such as"
            + " [:digit:] is written \\p{Digit} here at character 2",
        "field='x' expression='[a[b]'|the expression \"[a[b]\" is wrong: Unclosed character class"
            + " at character 5",
        "field='x' expression='[a[b]]'|the expression \"[a[b]]\" is wrong: a [ inside a set is"
            + " written \\[ here at character 3",
        "field='x' expression='[a&amp;&amp;b]'|the expression \"[a&&b]\" is wrong: && inside a set"
            + " is written \\&\\& here at character 3",
        "field='x' expression='1\\K2'|the expression \"1\\K2\" is wrong: Illegal/unsupported escape"
            + " sequence at character 3",
        "field='x' expression='(((a?){100}){100}){100}'|the expression \"(((a?){100}){100}){100}\""
            + " is wrong: repetitions inside repetitions would take 3000000 steps, allowed are"
            + " 4096; write smaller counts",
        "regex='some'|regex=\"some\": allowed are all, any and xor",
        "regex='all'|regex=\"all\" needs <regex field=\"...\" expression=\"...\"/> inside",
        "wday='0'|wday=\"0\": allowed are 1 (Sunday) to 7 or sun to sat, ranges and lists of them",
        "time-of-day='9-17'|time-of-day=\"9-17\": allowed are HH:MM-HH:MM or HH:MM:SS-HH:MM:SS, and"
            + " lists of them",
        "date-time='2026-01-01'|date-time=\"2026-01-01\": allowed are YYYY-MM-DD"
            + " HH:MM[:SS]~YYYY-MM-DD HH:MM[:SS]",
        "hour='25'|hour=\"25\": allowed are 0 to 23, ranges and lists of them",
        "dst='perhaps'|dst=\"perhaps\": allowed are true and false"
      })
  void aWrongConditionLeavesItsExtensionOutAndNothingElse(String attributes, String message) {
    TestDialplan test =
        TestDialplan.ofDefault(
            "<extension name=\"bad\">\n<condition "
                + attributes.replace('\'', '"')
                + "><action application=\"no\"/></condition></extension>"
                + GOOD);
    assertThat(test.problems())
        .containsExactly("ERROR dialplan.xml:3: " + message + "; extension bad is left out");
    assertThat(((Route.Actions) test.dialplan.route("default", number("1"))).extensions())
        .containsExactly("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<extension nme='a'><condition/></extension>|WARNING|<extension> has no attribute \"nme\","
            + " perhaps \"name\" is meant",
        "<extension name='a' continue='treu'><condition/></extension>|ERROR|continue=\"treu\":"
            + " allowed are true and false; false is used",
        "<extension name='a'><condition feild='x'/></extension>|WARNING|<condition> has no"
            + " attribute \"feild\", perhaps \"field\" is meant",
        "<extension name='a'><condition field='destination_numbr'"
            + " expression='1'/></extension>|WARNING|there is no field \"destination_numbr\","
            + " perhaps \"destination_number\" is meant",
        "<extension name='a'><condition><acton"
            + " application='answer'/></condition></extension>|WARNING|<acton> means nothing here;"
            + " a condition consists of <action> and <anti-action>",
        "<extension name='a'><condition><action application='answer'"
            + " date='x'/></condition></extension>|WARNING|<action> has no attribute \"date\","
            + " perhaps \"data\" is meant",
        "<extension name='a'><condition><action application='bridge'"
            + " inline='true'/></condition></extension>|ERROR|bridge cannot be done inline, only in"
            + " its turn; inline is left out",
        "<extension name='a'><condition><action application='set'"
            + " inline='si'/></condition></extension>|ERROR|inline=\"si\": allowed are true and"
            + " false; false is used",
        "<extension name='a'><condition><action application='set'"
            + " loop='-1'/></condition></extension>|ERROR|loop=\"-1\": allowed are 0 to 1000; 1 is"
            + " used",
        "<extension name='a'><condition require-nested='no"
            + " way'/></extension>|ERROR|require-nested=\"no way\": allowed are true and false;"
            + " true is used",
        "<extension name='a'><condition><regex field='x'"
            + " expression='1'/></condition></extension>|WARNING|<regex> has no effect without"
            + " regex=\"all\", \"any\" or \"xor\" at its condition",
        "<extension name='a'><condition break='onfalse'/></extension>|ERROR|break=\"onfalse\":"
            + " allowed are on-false, on-true, always and never; on-false is used"
      })
  void whatMeansNothingIsNamedWithTheNearest(String extension, String severity, String message) {
    assertThat(TestDialplan.ofDefault(extension).problems())
        .containsExactly(severity + " dialplan.xml:2: " + message);
  }

  @Test
  void smallThingsAreWarnedOf() {
    TestDialplan test =
        TestDialplan.of(
            "<context name=\"default\"><extension name=\"e\"/>\n"
                + "<extention/>\n"
                + "<extension name=\"f\"><condition break=\"onfalse\"><action data=\"x\"/>\n"
                + "<action application=\"set\""
                + " inline=\"true\"/></condition></extension></context>\n"
                + "<context name=\"default\"/>\n"
                + "<context/>");
    assertThat(test.problems())
        .containsExactly(
            "WARNING dialplan.xml:1: extension e has no <condition> and never matches; <condition>"
                + " alone always holds",
            "WARNING dialplan.xml:2: <extention> means nothing here; a context consists of"
                + " <extension>",
            "ERROR dialplan.xml:3: break=\"onfalse\": allowed are on-false, on-true, always and"
                + " never; on-false is used",
            "ERROR dialplan.xml:3: <action> needs application=\"...\"; it is left out",
            "WARNING dialplan.xml:5: context default is already at dialplan.xml:1; this one is not"
                + " used",
            "ERROR dialplan.xml:6: a context needs name=\"...\"; it is left out");
  }

  @Test
  void dialplanTestShowsWhatWouldBeDoneAndWhereItIsWritten() {
    TestDialplan test = TestDialplan.ofDefault(GOOD);
    DialplanTestCommand command = new DialplanTestCommand();
    assertThat(command.execute(TestDialplan.call("default", "1102")).succeeded()).isFalse();
    command.bindDialplanInspection(test.dialplan);
    CommandResult answer =
        command.execute(TestDialplan.call("default", "1102", "caller_id_number=1101"));
    assertThat(answer.succeeded()).isTrue();
    assertThat(answer.text())
        .isEqualTo(
            "good (dialplan.xml:2)\n"
                + "  + destination_number \"1102\" =~ ^(1.*)$ (dialplan.xml:2)\n"
                + "  answer (dialplan.xml:2)");
    assertThat(((CommandData.Table) answer.data().orElseThrow()).rows().get(0))
        .containsExactly("good", "answer", "", "dialplan.xml:2");
    assertThat(command.complete(java.util.List.of("de"))).containsExactly("default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default 2|no extension of context default matches 2",
        "nowhere 2|the dialplan has no context \"nowhere\"; there are default",
        "default|usage: dialplan:test <context> <number> [--var name=value ...] [--all]",
        "default 1 x|\"x\" is not name=value; usage: dialplan:test <context> <number> [--var"
            + " name=value ...] [--all]"
      })
  void dialplanTestSaysWhyThereIsNothing(String words, String answer) {
    DialplanTestCommand command = new DialplanTestCommand();
    command.bindDialplanInspection(TestDialplan.ofDefault(GOOD).dialplan);
    assertThat(command.execute(TestDialplan.call(words.split(" ", -1))))
        .isEqualTo(CommandResult.error(answer));
  }

  @Test
  void dialplanCheckListsWhatIsWrong() {
    DialplanCheckCommand command = new DialplanCheckCommand();
    command.bindDialplanInspection(TestDialplan.ofDefault(GOOD).dialplan);
    assertThat(command.execute(TestDialplan.call()).text())
        .isEqualTo("1 contexts, 1 extensions: 0 errors, 0 warnings");
    command.bindDialplanInspection(TestDialplan.of("<context/>").dialplan);
    CommandResult answer = command.execute(TestDialplan.call());
    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.text()).startsWith("ERROR dialplan.xml:1: a context needs name");
  }
}
