package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartCommandTest {
  private final TestStations stations = new TestStations();
  private final MemoryPhone alice = stations.phone().registers(ALICE);
  private final MemoryPhone bob = stations.phone().registers(BOB);
  private final ApiCommand reset = new ResetCommand(stations.callThread, stations.endpoint);
  private final ApiCommand restart = new RestartCommand(stations.callThread, stations.endpoint);

  @Test
  void aDeviceIsReset() {
    assertThat(run(reset, "device", ALICE)).isEqualTo(CommandResult.ok("+OK 1 phone at once"));

    assertThat(alice.saw(new Reset(ResetType.RESET))).isTrue();
    assertThat(bob.saw(new Reset(ResetType.RESET))).isFalse();
  }

  @Test
  void thePhonesOfALineRestart() {
    assertThat(run(restart, "line", "internal/1110").text()).isEqualTo("+OK 1 phone at once");
    assertThat(run(restart, "line", "external/1110").succeeded()).isFalse();

    assertThat(alice.saw(new Reset(ResetType.RESTART))).isTrue();
    assertThat(bob.saw(new Reset(ResetType.RESTART))).isFalse();
  }

  @Test
  void ofAProfileThoseInCallsWaitWhenAskedTo() {
    stations.calls.busy(BOB);

    assertThat(run(restart, "profile", "internal", "--when-idle").text())
        .isEqualTo("+OK 1 phone at once, 1 phone when it is idle");

    assertThat(alice.saw(new Reset(ResetType.RESTART))).isTrue();
    assertThat(bob.saw(new Reset(ResetType.RESTART))).isFalse();
  }

  @Test
  void whoIsNotThereIsSaidWithWhoIs() {
    assertThat(run(reset, "line", "1199"))
        .isEqualTo(
            CommandResult.error(
                "-ERR no phone of line 1199 is registered. Registered: 1101, 1102, 1110"));
    assertThat(run(reset, "everything").text()).startsWith("USAGE:").contains("--when-idle");
  }

  @Test
  void everyWordIsCompleted() {
    assertThat(reset.complete(List.of(""))).containsExactly("device", "line", "profile");
    assertThat(reset.complete(List.of("device", "SEP"))).containsExactly(ALICE, BOB);
    assertThat(reset.complete(List.of("line", "110"))).containsExactly("1101", "1102");
    assertThat(reset.complete(List.of("profile", ""))).containsExactly("internal");
    assertThat(reset.complete(List.of("device", ALICE, "-"))).containsExactly("--when-idle");
    assertThat(reset.complete(List.of("nosuch", ""))).isEmpty();
  }

  static CommandResult run(ApiCommand command, String... words) {
    return command.execute(
        new CommandCall() {
          @Override
          public List<String> words() {
            return List.of(words);
          }

          @Override
          public void print(String line) {
            throw new AssertionError("nothing to print: " + line);
          }

          @Override
          public boolean awaitInterrupt(Duration time) {
            return false;
          }
        });
  }
}
