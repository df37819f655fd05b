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
      "<extension name=\"good\"><condition field=\"destination_number\" expression=\"^(1.*)$\"><action application=\"answer\"/></condition></extension>\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field='destination_number' expression='^(1'|the expression \"^(1\" is wrong: Unclosed group at character 4",
        "field='destination_number' expression='[a'|the expression \"[a\" is wrong: Unclosed character class at character 2",
        "expression='^1$'|an expression needs field=\"...\", such as destination_number",
        "wday='2-6'|a condition by \"wday\" is not supported; field, expression and break are",
        "regex='all'|a condition by \"regex\" is not supported; field, expression and break are",
        "field='${cond(1 == 1 ? 1 : 0)}' expression='1'|a function in a field is not supported: ${cond(1 == 1 ? 1 : 0)}",
        "field='${x:1:2}' expression='1'|only ${name} is supported in a field, not ${x:1:2}",
        "field='x' expression='a${b}'|a variable in an expression is not supported: a${b}",
        "field='${x' expression='1'|${ without its closing }"
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

  @Test
  void smallThingsAreWarnedOf() {
    TestDialplan test =
        TestDialplan.of(
            "<context name=\"default\"><extension name=\"e\"/>\n<extention/>\n<extension name=\"f\"><condition break=\"onfalse\">"
                + "<action data=\"x\"/>\n<action application=\"set\" inline=\"true\"/></condition></extension></context>\n<context name=\"default\"/>\n<context/>");
    assertThat(test.problems())
        .containsExactly(
            "WARNING dialplan.xml:1: extension e has no <condition> and never matches; <condition> alone always holds",
            "WARNING dialplan.xml:2: <extention> means nothing here; a context consists of <extension>",
            "WARNING dialplan.xml:3: break=\"onfalse\": allowed are on-false, on-true, always and never; on-false is used",
            "ERROR dialplan.xml:3: <action> needs application=\"...\"; it is left out",
            "WARNING dialplan.xml:4: \"inline\" of an action is not supported and has no effect",
            "WARNING dialplan.xml:5: context default is already at dialplan.xml:1; this one is not used",
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
    assertThat(answer.text()).isEqualTo("good (dialplan.xml:2)\n  answer  (dialplan.xml:2)");
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
        "default|usage: dialplan:test <context> <number> [field=value ...]",
        "default 1 x|\"x\" is not field=value; usage: dialplan:test <context> <number> [field=value ...]"
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
