package io.thinline.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCommandsTest {
  /** Monday, 5 January 2026, 08:00 UTC. */
  private final VirtualCallThread thread = new VirtualCallThread();

  private static CommandResult run(ApiCommand command, String line) {
    return command.execute(
        new CommandCall() {
          @Override
          public List<String> words() {
            return List.of(line.split(" ", -1));
          }

          @Override
          public String line() {
            return line;
          }

          @Override
          public void print(String text) {}

          @Override
          public boolean awaitInterrupt(Duration time) {
            return true;
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1 == 1 ? yes : no; yes",
        "1 == 2 ? yes : no; no",
        "1 != 2 ? yes : no; yes",
        "10 > 9 ? yes : no; yes",
        "10 >= 10 ? yes : no; yes",
        "9 < 10 ? yes : no; yes",
        "9.5 <= 9.4 ? yes : no; no",
        "abc == abc ? yes : no; yes",
        "abc == abd ? yes : no; no",
        "abc < abd ? yes : no; yes",
        "abc == 3 ? three : other; three",
        "'' == '' ? empty : full; empty",
        "1000==1000?a:b; a",
        "'a == b' == 'a == b' ? 'it is' : no; it is",
        "1 == 1 ? http://x : no; http://x",
        "1 == 1 ?  : no; ``"
      })
  void condAnswersOneTextOrTheOther(String line, String answer) {
    assertThat(run(new CondCommand(), line)).isEqualTo(CommandResult.ok(answer));
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "1 == 1", "1 == 1 ? x", "1 ? a : b"})
  void condSaysHowItIsUsed(String line) {
    assertThat(run(new CondCommand(), line).text()).startsWith("-ERR usage: cond");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1+1; 2",
        "2 + 3 * 4; 14",
        "(2 + 3) * 4; 20",
        "-2^2; -4",
        "2^3^2; 512",
        "2^-1; 0.5",
        "10/4; 2.5",
        "1/3; 0.3333333333",
        "--3; 3",
        "min(3, 1, 2) + max(1, 5); 6",
        "if(above(2, 1), 7, 8); 7",
        "ceil(1.2) + floor(1.8); 3",
        "mod(7, 4); 3",
        "ipart(-1.5); -1",
        "abs(-4)*sqrt(16); 16",
        "round; -ERR there is no constant round",
        "nosuch(1); -ERR there is no function nosuch",
        "sin(1, 2); -ERR sin takes 1 values",
        "1/0; -ERR the result is no number",
        "1 +; -ERR a number, a name or ( is expected at character 4",
        "(1; -ERR ) is expected at character 3",
        "1 2; -ERR nothing more is expected at character 3",
        "1.2.3; -ERR this is no number at character 1"
      })
  void exprCalculates(String line, String answer) {
    assertThat(run(new ExprCommand(), line).text()).isEqualTo(answer);
  }

  @Test
  void exprOfTooManyParenthesesIsRefused() {
    assertThat(run(new ExprCommand(), "(".repeat(100_000)).text()).startsWith("-ERR more than");
    assertThat(run(new ExprCommand(), "2^".repeat(100_000) + "1").text())
        .startsWith("-ERR more than");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 2026-01-05 08:00:00",
        "%Y-%m-%d-%H-%M-%S; 2026-01-05-08-00-00",
        "%a, %d %b %Y %T %z; Mon, 05 Jan 2026 08:00:00 +0000",
        "%A %B %e %I %p %j %u %w %y %%; Monday January  5 08 AM 005 1 1 26 %",
        "0|%F %R; 1970-01-01 00:00",
        "86400|%s; 86400",
        "1767600000|; 2026-01-05 08:00:00",
        "%U %W %V %G %C; 01 01 02 2026 20",
        "%Q 100%; %Q 100%"
      })
  void strftimeWritesTheTime(String line, String answer) {
    assertThat(run(new StrftimeCommand(thread, ZoneId.of("UTC")), line))
        .isEqualTo(CommandResult.ok(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin %H:%M %Z, 09:00 CET",
    "America/New_York %F %T, 2026-01-05 03:00:00",
    "Asia/Tokyo 0|%H, 09",
    "Nowhere/Land %H, -ERR \"Nowhere/Land\" is no time zone"
  })
  void strftimeTzWritesTheTimeOfAPlace(String line, String answer) {
    assertThat(run(new StrftimeTzCommand(thread), line).text()).isEqualTo(answer);
  }

  @Test
  void allOfThemMayStandInADialplan() {
    assertThat(
            List.of(
                new CondCommand(),
                new ExprCommand(),
                new StrftimeCommand(thread),
                new StrftimeTzCommand(thread)))
        .allMatch(ApiCommand::immediate);
  }
}
