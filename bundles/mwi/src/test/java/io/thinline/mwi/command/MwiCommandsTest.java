package io.thinline.mwi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.mwi.WaitingBench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mwi:set} and {@code mwi:list} as they are typed. */
class MwiCommandsTest {
  private final WaitingBench bench = new WaitingBench();
  private final MailboxDirectory directory = new MailboxDirectory();
  private final MwiSetCommand set = new MwiSetCommand(bench.waiting, directory);
  private final MwiListCommand list = new MwiListCommand(bench.waiting, directory);

  private record Call(List<String> words) implements CommandCall {
    @Override
    public void print(String line) {}

    @Override
    public boolean awaitInterrupt(Duration time) {
      return true;
    }
  }

  @BeforeEach
  void phones() {
    directory.bindDirectoryService(bench.directory);
    bench.directory.phone("SEP00000000000A", "1101", "1102:sales");
    bench.directory.phone("SEP00000000000B", "1101");
  }

  private CommandResult run(ApiCommand command, String... words) {
    CommandResult result = command.execute(new Call(List.of(words)));
    bench.thread.run();
    return result;
  }

  private List<List<String>> rows(String... words) {
    CommandResult result = run(list, words);
    assertThat(result.succeeded()).isTrue();
    return ((CommandData.Table) result.data().orElseThrow()).rows();
  }

  @Test
  void whatIsSetIsListedWithItsPhones() {
    CommandResult result = run(set, "1101", "3/1", "(2/0)");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.text())
        .isEqualTo("+OK 1101@example.com 3/1 (2/0): SEP00000000000A, SEP00000000000B");
    assertThat(((CommandData.Tree) result.data().orElseThrow()).values())
        .containsEntry("new", 3)
        .containsEntry("urgent_new", 2);
    run(set, "skinny:sales@example.com", "1");
    assertThat(rows())
        .containsExactly(
            List.of(
                "1101@example.com", "yes", "3", "1", "2", "0", "SEP00000000000A SEP00000000000B"),
            List.of("sales@example.com", "yes", "1", "0", "0", "0", "SEP00000000000A"));
    assertThat(rows("sales")).hasSize(1);
    assertThat(rows("1101@example.com")).hasSize(1);
    assertThat(rows("1109")).isEmpty();
    run(set, "1101", "off");
    assertThat(rows()).hasSize(1);
  }

  @Test
  void urgentOnesNeedNoParentheses() {
    run(set, "1101", "3/1", "2/0");
    assertThat(rows()).containsExactlyElementsOf(rows("1101"));
    assertThat(rows().get(0)).contains("2");
  }

  @Test
  void aMailboxThatNoLineHasIsSetAndSaidToBeSeenNowhere() {
    CommandResult result = run(set, "1999@example.com", "1");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).endsWith("no phone has a line with that mailbox");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1101 many | -ERR \"many\" is no number of messages; it must be off, or such as 3, 3/1 or"
            + " 3/1 2/0",
        "1101@other 1 | -ERR <account> is \"1101@other\"; it must be <number>@<domain>, and the"
            + " domains are example.com",
        "sip:1101@example.com 1 | -ERR <account> is \"sip:1101@example.com\"; phones show those of"
            + " <number>@<domain> only",
        "@ 1 | -ERR <account> is \"@\"; it must be <number>@<domain> or skinny:<number>@<domain>"
      })
  void whatIsWrongIsAnsweredWithWhatIsRight(String typed, String answer) {
    CommandResult result = run(set, typed.split(" ", -1));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).isEqualTo(answer);
    assertThat(rows()).isEmpty();
  }

  @Test
  void tooFewWordsAreAnsweredWithTheUsage() {
    assertThat(run(set, "1101").text()).startsWith("USAGE:\nmwi:set <number>");
    assertThat(run(list, "1", "2").text()).isEqualTo("USAGE:\nmwi:list [<account>|<number>]");
  }

  @Test
  void accountsAreCompletedFromTheLinesOfTheDirectory() {
    assertThat(set.complete(List.of(""))).containsExactly("1101@example.com", "sales@example.com");
    assertThat(set.complete(List.of("11"))).containsExactly("1101@example.com");
    assertThat(set.complete(List.of("1101", "o"))).containsExactly("off");
    assertThat(list.complete(List.of(""))).isEmpty();
    run(set, "sales", "1");
    assertThat(list.complete(List.of("s"))).containsExactly("sales@example.com");
  }

  @Test
  void aViewerMayLookAndAnOperatorSet() {
    assertThat(list.role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(set.role(List.of())).isEqualTo(Role.OPERATOR);
  }
}
