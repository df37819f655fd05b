package io.thinline.commands.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a b  c; [a][b][c]",
        "'a b' c; [a b][c]",
        "\"a b\" c; [a b][c]",
        "{x='a b'}skinny/internal/1101 &echo; [{x=a b}skinny/internal/1101][&echo]",
        "don't; [don't]",
        "a=\"b\"; [a=\"b\"]",
        "'it\\'s' here; [it's][here]",
        "a\\ b; [a b]",
        "^\\d+$; [^\\d+$]",
        "'' x; [][x]",
        "a\\\\b; [a\\b]",
        "'open; ['open]"
      })
  void aLineIsSplitAsFreeSwitchSplitsIt(String line, String words) {
    assertThat(
            CommandLine.of(line).words().stream()
                .map(w -> "[" + w + "]")
                .reduce("", String::concat))
        .isEqualTo(words);
  }

  @Test
  void aWordBehindWhichASpaceStandsIsWhole() {
    assertThat(CommandLine.of("show chan").open()).isTrue();
    assertThat(CommandLine.of("show ").open()).isFalse();
    assertThat(CommandLine.of("")).isEqualTo(new CommandLine(List.of(), false));
  }

  @Test
  void aFaceThatHasTakenQuotesAwayGetsThemBack() {
    List<String> words = List.of("none", "it's two", "");
    LineCall fromConsole =
        new LineCall(words, String.join(" ", words), CommandSession.unattended(Role.VIEWER));
    String typed = CommandLine.typed(fromConsole);
    assertThat(typed).isEqualTo("none 'it\\'s two' ''");
    assertThat(CommandLine.of(typed).words()).isEqualTo(words);
    assertThat(CommandLine.typed(new LineCall(words, "none \"it's two\"", fromConsole.session())))
        .isEqualTo("none \"it's two\"");
  }
}
