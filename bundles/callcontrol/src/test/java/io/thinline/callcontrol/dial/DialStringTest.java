package io.thinline.callcontrol.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialStringTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "skinny/internal/1101 => skinny/internal/1101",
        "a/1,b/2 => a/1 + b/2",
        " a/1 , b/2 => a/1 + b/2",
        "a/1|b/2 => a/1 then b/2",
        "a/1,b/2|c/3 => a/1 + b/2 then c/3",
        "a/1:_:b/2 => a/1 beside b/2",
        "a/1|b/2:_:c/3 => a/1 then b/2 beside c/3",
        "[x=1]a/1,b/2 => {x=1}a/1 + b/2",
        "[x=1,y=2]a/1|b/2 => {x=1, y=2}a/1 then b/2",
        "[x='a|b']a/1|b/2 => {x=a|b}a/1 then b/2",
        "loopback/app=log:INFO 'a,b' => loopback/app=log:INFO 'a,b'",
        "a/1;x=<y,b/2 => a/1;x=<y + b/2",
      })
  void separatorsSayWhoIsRungTogetherAfterAndBeside(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "{x=1}a/1 => {x=1}",
        "{x=1,y=2}a/1 => {x=1, y=2}",
        "{x=1}{y=2}{x=3}a/1 => {x=3, y=2}",
        "{ x=1 , y=two words }a/1 => {x=1, y=two words}",
        "{^^:x=1,2:y=3}a/1 => {x=1,2, y=3}",
        "{x='1,2',y=3}a/1 => {x=1,2, y=3}",
        "{x=1\\,2,y=3}a/1 => {x=1,2, y=3}",
        "{x=O'Brien,y=2}a/1 => {x=O'Brien, y=2}",
        "{x=it\\'s}a/1 => {x=it's}",
        "{x=[1],y={2}}a/1 => {x=[1], y={2}}",
        "{x=a=b}a/1 => {x=a=b}",
        "{x=}a/1 => {x=}",
        "{x=one\\stwo}a/1 => {x=one two}",
        "<x=1>{y=2}a/1 => {x=1, y=2}",
        "<x=1>{x=2}a/1 => {x=2}",
        "<x=1><y=2>a/1 => {x=1, y=2}",
      })
  void bracesHoldVariables(String text, String expected) {
    String read = new TreeMap<>(DialString.parse(text).branches().get(0).variables()).toString();

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void everyBranchHasItsOwnBracesAndThoseForAll() {
    DialString read = DialString.parse("<a=1>{b=2}x/1:_:{c=3}y/2");

    assertThat(read.branches().get(0).variables()).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(read.branches().get(1).variables()).isEqualTo(Map.of("a", "1", "c", "3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "a/1,",
        "|a/1",
        "a/1||b/2",
        "a/1:_:",
        "{x=1}",
        "[x=1]",
        "{x=1a/1",
        "{x}a/1",
        "{=1}a/1"
      })
  void whatCannotBeRungIsRefusedByName(String text) {
    assertThatThrownBy(() -> DialString.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "{a=1},x/1 => {a=1}x/1",
        "x/1,,y/2 => x/1,y/2",
        "{a=1}[b=1,c=2]x/1, => {a=1}[b=1,c=2]x/1",
        "{a=1}, => \"\"",
      })
  void targetsThatAreNothingAreLeftOut(String text, String expected) {
    assertThat(DialString.withoutEmptyTargets(text)).isEqualTo(expected);
  }

  private static String read(String text) {
    return DialString.parse(text).branches().stream()
        .map(
            branch ->
                branch.attempts().stream()
                    .map(
                        attempt ->
                            attempt.stream()
                                .map(DialStringTest::target)
                                .collect(Collectors.joining(" + ")))
                    .collect(Collectors.joining(" then ")))
        .collect(Collectors.joining(" beside "));
  }

  private static String target(DialString.Target target) {
    return (target.variables().isEmpty() ? "" : new TreeMap<>(target.variables()))
        + target.address();
  }
}
