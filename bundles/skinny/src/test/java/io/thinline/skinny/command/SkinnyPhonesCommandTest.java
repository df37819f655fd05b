package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.SkinnyPhones;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkinnyPhonesCommandTest {
  private final TestStations stations = new TestStations();
  private final SkinnyPhones phones = new SkinnyPhones(stations.callThread, stations.endpoint);

  @Test
  void registeredPhonesAreListed() {
    stations.phone().registers(BOB);
    stations.phone().registers(ALICE);

    List<List<String>> rows = rows(new SkinnyDevicesCommand(phones));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .startsWith(ALICE, "internal", "Cisco 7960", "SCCP 11", "192.0.2.10:50000", "P00308010200")
        .contains("1101 1110", "idle", "no");
    assertThat(rows.get(1)).startsWith(BOB);
    assertThat(rows(new SkinnyDevicesCommand(phones), "elsewhere")).isEmpty();
  }

  @Test
  void lookingIsForViewers() {
    for (ApiCommand command :
        List.of(
            new SkinnyDevicesCommand(phones),
            new SkinnyDeviceCommand(phones),
            new SkinnyLinesCommand(phones),
            new SkinnySessionsCommand(phones))) {
      assertThat(command.role(List.of())).as(command.name()).isEqualTo(Role.VIEWER);
    }
    assertThat(new SkinnyTraceCommand(phones).role(List.of("*"))).isEqualTo(Role.OPERATOR);
  }

  @Test
  void thePhonesStateIsWhatItsUserSees() {
    MemoryPhone alice = stations.phone().registers(ALICE);

    tell(alice, CallState.CALL_REMOTE_MULTILINE, 2, 8);
    assertThat(state()).isEqualTo("idle");
    tell(alice, CallState.RING_IN, 1, 7);
    assertThat(state()).isEqualTo("ringing");
    assertThat(lineState("1101")).isEqualTo("ringing");
    tell(alice, CallState.CONNECTED, 1, 7);
    assertThat(state()).isEqualTo("in call");
    tell(alice, CallState.HOLD, 1, 7);
    assertThat(state()).isEqualTo("in call");
    assertThat(lineState("1101")).isEqualTo("held");
    assertThat(lineState("1110")).isEqualTo("idle");
    tell(alice, CallState.ON_HOOK, 1, 7);
    assertThat(state()).isEqualTo("idle");
  }

  @Test
  void linesAreListedWithTheirPhones() {
    stations.phone().registers(ALICE);

    assertThat(rows(new SkinnyLinesCommand(phones)))
        .containsExactly(
            List.of("example.org", "1101", "Line 1", ALICE, ALICE, "idle", "1101"),
            List.of("example.org", "1102", "Line 2", BOB, "", "unregistered", "1102"),
            List.of("example.org", "1110", "Shared Line 10", ALICE, ALICE, "idle", "1110"));
    assertThat(rows(new SkinnyLinesCommand(phones), "1102")).hasSize(1);
  }

  @Test
  void everyConnectionIsListedWhateverItIsThereFor() {
    stations.phone();
    stations.phone().sends(new KeepAliveMessage());
    stations.phone().registers(ALICE);

    List<List<String>> rows = rows(new SkinnySessionsCommand(phones));

    assertThat(rows).extracting(row -> row.get(0)).containsExactly("", "", ALICE);
    assertThat(rows)
        .extracting(row -> row.get(5))
        .containsExactly("connected", "standby", "registered");
    assertThat(rows.get(1).subList(6, 9)).containsExactly("1", "1", "0");
    assertThat(rows.get(1).get(9)).isNotEmpty();
    assertThat(rows.get(2).get(9)).isEmpty();
  }

  @Test
  void ofADeviceEverythingIsTold() {
    stations
        .phone()
        .sends(new AlarmMessage(AlarmSeverity.WARNING, "22: lost\u001b", 0, 0))
        .registers(ALICE);
    stations.calls.busy(ALICE);
    stations.endpoint.restart(any -> true, ResetType.RESTART, true);

    Map<String, Object> tree = tree(ALICE);

    assertThat(tree)
        .containsEntry("Device", ALICE)
        .containsEntry("Address", "10.0.0.7")
        .containsEntry("Connected from", "192.0.2.10:50000")
        .containsEntry("Protocol", "SCCP 11")
        .containsEntry("Pending restart", "it was asked for");
    assertThat(tree.get("Features").toString()).contains("DynamicMessages");
    assertThat(tree.get("Buttons").toString())
        .contains("1=Line 1101 \"Line 1\"", "7=Privacy \"Private\"");
    assertThat(tree.get("Last alarm").toString()).contains("Reason=22", "Text=22: lost?");
  }

  @Test
  void aDeviceThatIsNotThereIsSaidWithThoseThatAre() {
    stations.phone().registers(BOB);

    assertThat(new SkinnyDeviceCommand(phones).execute(new RecordedCall(ALICE)))
        .isEqualTo(CommandResult.error("-ERR " + ALICE + " is not registered. Registered: " + BOB));
  }

  @Test
  void everythingIsCompletedFromWhatIsThere() {
    stations.phone().registers(ALICE);

    assertThat(new SkinnyDevicesCommand(phones).complete(List.of(""))).containsExactly("internal");
    assertThat(new SkinnyDeviceCommand(phones).complete(List.of("SEP"))).containsExactly(ALICE);
    assertThat(new SkinnyLinesCommand(phones).complete(List.of("110")))
        .containsExactly("1101", "1102");
    assertThat(new SkinnySessionsCommand(phones).complete(List.of("i")))
        .containsExactly("internal");
  }

  private static void tell(MemoryPhone phone, CallState state, int line, int call) {
    phone
        .session()
        .station()
        .orElseThrow()
        .send(new CallStateMessage(state, line, call, CallPrivacy.of(0), CallPriority.of(0), 0));
  }

  private String state() {
    return rows(new SkinnyDevicesCommand(phones)).get(0).get(7);
  }

  private String lineState(String number) {
    return rows(new SkinnyLinesCommand(phones), number).get(0).get(5);
  }

  private Map<String, Object> tree(String name) {
    CommandResult result = new SkinnyDeviceCommand(phones).execute(new RecordedCall(name));
    return ((CommandData.Tree) result.data().orElseThrow()).values();
  }

  private static List<List<String>> rows(ApiCommand command, String... words) {
    CommandResult result = command.execute(new RecordedCall(words));
    return ((CommandData.Table) result.data().orElseThrow()).rows();
  }
}
