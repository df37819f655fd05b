package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.TestStations;
import io.thinline.skinny.userdata.UserDataPush;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkinnyCommandTest {
  private static final String RULE =
      "=================================================================================================";

  private final TestStations stations = new TestStations();
  private final ProfileCounters counters = new ProfileCounters();
  private final SkinnyCommand command = command(stations, counters);

  static SkinnyCommand command(TestStations stations, ProfileCounters counters) {
    return new SkinnyCommand(
        stations.callThread,
        stations.endpoint,
        counters,
        new UserDataPush(stations.callThread, stations.events, stations.endpoint));
  }

  @Test
  void helpNamesTheForms() {
    CommandResult help = run("help");

    assertThat(help.succeeded()).isTrue();
    assertThat(help.text())
        .startsWith("USAGE:\n" + "-".repeat(80) + "\nskinny help\n")
        .endsWith("\nskinny profile <profile_name> set <name> <value>\n" + "-".repeat(80));
    assertThat(run()).isEqualTo(help);
    assertThat(run("status")).isEqualTo(CommandResult.error(help.text()));
    assertThat(run("status", "profile", "internal", "line")).isEqualTo(run("status"));
    assertThat(((CommandData.Table) help.data().orElseThrow()).rows())
        .contains(List.of("skinny profile <profile_name> kill_all"));
  }

  @Test
  void theStatusOfAProfileIsLaidOutAsModSkinnyDoes() {
    stations.phone().registers(ALICE);
    counters.callIn("internal");
    counters.callIn("internal");
    counters.failedCallIn("internal");
    counters.callOut("internal");

    CommandResult result = run("status", "profile", "internal");

    assertThat(result.succeeded()).isTrue();
    assertThat(result.text())
        .isEqualTo(
            String.join(
                "\n",
                RULE,
                "Name              \tinternal",
                "Domain Name       \texample.org",
                "IP                \t127.0.0.1",
                "Port              \t0",
                "Dialplan          \tXML",
                "Context           \tdefault",
                "Patterns-Dialplan \tXML",
                "Patterns-Context  \tskinny-patterns",
                "Keep-Alive        \t60",
                "Digit-Timeout     \t10000",
                "Date-Format       \tD/M/Y",
                "DBName            \t",
                "Debug             \t4",
                "Auto-Restart      \t1",
                "Non-Blocking      \t1",
                "CALLS-IN          \t2",
                "FAILED-CALLS-IN   \t1",
                "CALLS-OUT         \t1",
                "FAILED-CALLS-OUT  \t0",
                "Listener-Threads  \t1",
                "Ext-Voicemail     \tvmain",
                "Ext-Redial        \tredial",
                "Ext-MeetMe        \tconference",
                "Ext-PickUp        \tpickup",
                "Ext-CFwdAll       \t",
                RULE));
    assertThat(((CommandData.Tree) result.data().orElseThrow()).values())
        .containsEntry("CALLS-IN", "2");
  }

  @Test
  void theStatusOfADeviceIsLaidOutAsModSkinnyDoes() {
    stations.phone().registers(ALICE).sends(new IpPortMessage(20010));

    assertThat(run("status", "profile", "internal", "device", ALICE).text())
        .isEqualTo(
            String.join(
                "\n",
                RULE,
                "DeviceName    \tSEP0011AABB0001",
                "UserId        \t0",
                "Instance      \t0",
                "IP            \t10.0.0.7",
                "DeviceTypeId  \t7",
                "DeviceType    \tCisco 7960",
                "MaxStreams    \t5",
                "Port          \t20010",
                "Codecs        \t",
                "HeadsetId     \t",
                "HandsetId     \t",
                "SpeakerId     \t",
                RULE));
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    stations.phone().registers(BOB);

    assertThat(run("status", "profile", "nosuch"))
        .isEqualTo(CommandResult.error("Profile not found!\nThere is: internal"));
    assertThat(run("status", "profile", "nosuch", "device", ALICE).succeeded()).isFalse();
    assertThat(run("status", "profile", "internal", "device", ALICE))
        .isEqualTo(
            CommandResult.error("Device not found! Registered with profile internal: " + BOB));
  }

  @Test
  void everyPlaceIsCompletedFromWhatIsThere() {
    stations.phone().registers(BOB);
    stations.phone().registers(ALICE);

    assertThat(command.complete(List.of(""))).containsExactly("help", "profile", "status");
    assertThat(command.complete(List.of("st"))).containsExactly("status");
    assertThat(command.complete(List.of("status", ""))).containsExactly("profile");
    assertThat(command.complete(List.of("status", "profile", ""))).containsExactly("internal");
    assertThat(command.complete(List.of("status", "profile", "internal", "")))
        .containsExactly("device", "line");
    assertThat(command.complete(List.of("status", "profile", "internal", "line", "")))
        .containsExactly("1101", "1102", "1110");
    assertThat(command.complete(List.of("status", "profile", "internal", "device", "sep")))
        .containsExactly(ALICE, BOB);
    assertThat(command.complete(List.of("status", "profile", "nosuch", "device", ""))).isEmpty();
    assertThat(command.complete(List.of("help", ""))).isEmpty();
    assertThat(command.complete(List.of())).isEmpty();
  }

  private CommandResult run(String... words) {
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

  @Test
  void countersAreKeptByProfile() {
    counters.failedCallOut("a");

    assertThat(counters.counts("a")).isEqualTo(new ProfileCounters.Counts(0, 0, 0, 1));
    assertThat(counters.counts("b")).isEqualTo(new ProfileCounters.Counts(0, 0, 0, 0));
  }
}
