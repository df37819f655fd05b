package io.thinline.dialplan.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static boolean matches(String expression, String value) {
    return Expression.of(expression).matches(value, new StepBudget());
  }

  @ParameterizedTest
  @CsvSource({
    "^1102$, 1102, true",
    "^1102$, 11020, false",
    "110, 41105, true",
    "'', anything, true",
    "/^abc$/i, ABC, true",
    "/^abc$/, ABC, false",
    "^(?!6000)60\\d{2}$, 6000, false",
    "^(?!6000)60\\d{2}$, 6001, true",
    "_2XXX, 2123, true",
    "_2XXX, 21234, false",
    "_NZ., 21, false",
    "_NZ., 215, true",
    "_9!, 9, true",
    "^\\*98$, *98, true",
    "^a.c$, 'a\rc', true"
  })
  void findsWhatPcreFinds(String expression, String value, boolean found) {
    assertThat(matches(expression, value)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^1102$; 1102",
        "^11[01][0-9]$; 11",
        "^(11[01][0-9])$; 11",
        "^(redial|870)$; redial,870",
        "^886$|^\\*8$; 886,*8",
        "^\\*\\*(\\d+)$; **",
        "^(?:0(?:11|22)3)4$; 01134,02234",
        "^12?3$; 1",
        "^12+3$; 12",
        "^12{3}4$; 12",
        "^(12)+3; 12",
        "^(?!6000)60\\d{2}$; 60",
        "\\A\\Q1.2\\E3; 1.23",
        "^1(2|3)?4; 1",
        "^(2|)1; 21,1"
      })
  void knowsWhatANumberMustBeginWith(String expression, String heads) {
    assertThat(Expression.of(expression).heads().orElseThrow())
        .containsExactly(heads.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1102",
        "^.*$",
        "^[12]3",
        "^a|b",
        "/^abc/i",
        "^(?i)abc",
        "/^1/m",
        "^",
        "",
        "a?^1",
        "(?x)^1 2"
      })
  void knowsNothingOfABeginningThatMayVary(String expression) {
    assertThat(Expression.of(expression).heads()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "^1102$, 110, true",
    "^1102$, 1102, true",
    "^1102$, 11020, false",
    "^1102$, 12, false",
    "^(30\\d{2})$, 300, true",
    "^(30\\d{2})$, 3001, true",
    "^(30\\d{2})$, 30012, false",
    "'^(0[0-9]{10,})$', 0123456789012, true",
    "^vmain$|^4000$|^\\*98$, 400, true",
    "^vmain$|^4000$|^\\*98$, 40001, false",
    "^vmain$|^4000$|^\\*98$, 7, false",
    "callpark, 40001, false",
    "(35\\d{2})-canvas-(\\d+), 35, false",
    "^(35\\d{2}).*?-screen$, 3512, false",
    "500, 12345, true",
    "500, 1234, false",
    ".*, 1, true"
  })
  void knowsWhatMoreKeysCouldMatch(String expression, String number, boolean could) {
    assertThat(Expression.of(expression).couldMatch(number, new StepBudget())).isEqualTo(could);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((a?){100}){100}){100}",
        "((((((a?){9}){9}){9}){9}){9}){9}",
        "(|){30}c",
        "(a?|b?){30}c",
        "(?:(?:a*|b*){5}){5}c",
        "((a?)*){30}c",
        "(?=(a?|b?){40})c",
        "((\\b|\\B|^|$|){9}){9}x"
      })
  void aRepetitionThatRunsWithoutLookingIsRefused(String expression) {
    assertThatThrownBy(() -> Expression.of(expression))
        .isInstanceOf(PatternSyntaxException.class)
        .hasMessageContaining("write smaller counts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(([0-9]+)+)+#$",
        "^(1*)*(1*)*(1*)*#$",
        "(1?){30}1{30}#",
        "^(?:(?:1|11)+)+#",
        "^(.*?1){25}#",
        "(\\d+\\d+)+\\d+#",
        "^(?:1?1?1?1?){12}#"
      })
  void anExpressionThatBacktracksIsStopped(String expression) {
    String number = "1".repeat(60);
    assertThatThrownBy(() -> Expression.of(expression).find(number, new StepBudget()))
        .isInstanceOf(StepBudget.Exceeded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^\\d{4,15}$",
        "(a?){100}",
        "^(a|b)?(c|d)?(e)?(f)?(g)?(h)?$",
        "^(\\d{1,3}\\.){3}\\d{1,3}$",
        "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|$)){4}$",
        "[0-9]{1,90}[0-9]*#"
      })
  void whatPeopleWriteIsAccepted(String expression) {
    assertThat(Expression.of(expression).matches("x", new StepBudget())).isIn(true, false);
  }

  @Test
  void parenthesesInsideOneAnotherAreLimited() {
    assertThatThrownBy(() -> Expression.of("(".repeat(50_000) + ")".repeat(50_000)))
        .isInstanceOf(PatternSyntaxException.class);
    assertThatThrownBy(() -> Expression.of("(".repeat(300) + ")".repeat(300)))
        .hasMessageContaining("inside one another");
  }

  @Test
  void aGroupThatTookNoPartIsEmpty() {
    assertThat(Expression.of("^(1)(2)?(3)$").find("13", new StepBudget()))
        .isEqualTo(Optional.of(List.of("13", "1", "", "3")));
  }

  /** Whatever java.util.regex takes is either judged or refused in words, and never runs away. */
  @Property(tries = 3000)
  void anyExpressionIsCompiledOrRefused(
      @ForAll
          @StringLength(max = 24)
          @Chars({'^', '$', '(', ')', '[', ']', '{', '}', '|', '?', '*', '+', '\\', '.', '-', ':'})
          @CharRange(from = '0', to = '4')
          @CharRange(from = 'a', to = 'f')
          String text) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      return;
    }
    try {
      Expression.of(text).find("123*#1234", new StepBudget());
    } catch (PatternSyntaxException | StepBudget.Exceeded e) {
      assertThat(e).isNotNull();
    }
  }

  /** The index may only leave out what does not match. */
  @Property(tries = 3000)
  void aMatchBeginsAsTheExpressionSays(
      @ForAll
          @StringLength(max = 14)
          @Chars({'(', ')', '[', ']', '|', '?', '*', '+', '\\', '.', '{', '}', '^', '$'})
          @CharRange(from = '0', to = '3')
          String text,
      @ForAll @StringLength(min = 1, max = 6) @CharRange(from = '0', to = '3') String number) {
    Expression expression;
    try {
      expression = Expression.of("^" + text);
    } catch (PatternSyntaxException e) {
      return;
    }
    try {
      if (expression.matches(number, new StepBudget())) {
        assertThat(expression.heads().orElse(List.of(""))).anyMatch(number::startsWith);
        for (int length = 1; length < number.length(); length++) {
          String begun = number.substring(0, length);
          assertThat(List.of("0", "1", "2", "3"))
              .as("a key behind %s", begun)
              .anyMatch(key -> expression.couldMatch(begun + key, new StepBudget()));
        }
      }
    } catch (StepBudget.Exceeded e) {
      assertThat(e).isNotNull();
    }
  }
}
