package io.thinline.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.commands.FakeLeg;
import io.thinline.commands.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextCommandsTest {
  private final Prompt prompt = new Prompt();
  private final Expansion expansion = new Expansion(prompt.calls);

  PlainTextCommandsTest() {
    prompt.with(
        new EchoCommand(),
        new Md5Command(),
        new UrlEncodeCommand(),
        new UrlDecodeCommand(),
        new ToUpperCommand(),
        new ToLowerCommand(),
        new IsLanAddrCommand(),
        new CreateUuidCommand(),
        new EvalCommand(expansion, prompt.calls),
        new ExpandCommand(expansion, prompt.calls));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "echo a  'b' c; a  'b' c",
        "md5 hello; 5d41402abc4b2a76b9719d911017c592",
        "url_encode a b/c?ü; a%20b/c%3F%C3%BC",
        "url_decode a%20b/c%3F%C3%BC%zz%2; a b/c?ü%zz%2",
        "toupper Straße; STRASSE",
        "tolower ABC; abc",
        "is_lan_addr 192.168.1.1; true",
        "is_lan_addr 8.8.8.8; false",
        "is_lan_addr fd00::1; true",
        "is_lan_addr 300.1.1.1; false",
        "is_lan_addr localhost; false"
      })
  void textsBecomeTexts(String line, String answer) {
    assertThat(prompt.type(line)).isEqualTo(answer);
  }

  @Test
  void everyUuidIsAnother() {
    assertThat(prompt.type("create_uuid"))
        .matches("[0-9a-f-]{36}")
        .isNotEqualTo(prompt.type("create_uuid"));
  }

  @Test
  void variablesOfALegAreFilledIn() {
    assertThat(prompt.type("eval ${x}")).isEqualTo("-ERR dialplan is not installed");
    expansion.bindVariableExpander(
        (text, fields) -> text.replace("${x}", fields.field("x").orElse("")));
    FakeLeg alice = prompt.pbx.leg("alice", true, "skinny/internal/1101").with("x", "42");
    assertThat(prompt.type("eval a${x}b")).isEqualTo("ab");
    assertThat(prompt.type("eval uuid:" + alice.uuid() + " a${x}b$${x}")).isEqualTo("a42b42");
    assertThat(prompt.type("eval uuid:nobody x")).isEqualTo("-ERR No such channel!");
    assertThat(prompt.type("expand uuid:alice toupper v${x}")).isEqualTo("V42");
    assertThat(prompt.complete("eval uuid:a")).containsExactly("uuid:alice");
    assertThat(prompt.complete("expand touppe")).containsExactly("toupper");
  }
}
