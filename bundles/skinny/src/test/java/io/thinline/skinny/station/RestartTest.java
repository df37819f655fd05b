package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.ResetType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Phones follow the configuration: at once where only the server needs it, else by a restart. */
class RestartTest {
  private static final Reset RESTART = new Reset(ResetType.RESTART);
  private static final Reset RESET = new Reset(ResetType.RESET);
  private static final Map<String, List<String>> OTHER_KEYS =
      Map.of("KeySetOnHook", List.of("SoftkeyRedial"));

  private final TestStations stations = new TestStations();
  private final MemoryPhone alice = stations.phone().registers(ALICE);
  private final MemoryPhone bob = stations.phone().registers(BOB);

  RestartTest() {
    alice.received();
    bob.received();
  }

  @Test
  void whatDoesNotDifferIsNoNews() {
    stations.directory.add(TestStations.device(ALICE, Map.of(), TestStations.aliceButtons()));

    stations.reload();

    assertThat(alice.received()).isEmpty();
    assertThat(bob.received()).isEmpty();
  }

  @Test
  void aChangedButtonRestartsThatPhoneAlone() {
    changeBob("1102", "Reception");

    stations.reload();

    assertThat(bob.received()).containsExactly(RESTART);
    assertThat(bob.closed()).isFalse();
    assertThat(alice.received()).isEmpty();
  }

  @Test
  void aPhoneIsToldOnceHoweverOftenTheConfigurationIsRead() {
    changeBob("1102", "Reception");
    stations.reload();
    stations.reload();
    assertThat(bob.received()).containsExactly(RESTART);

    changeBob("1102", "Porter");
    stations.reload();

    assertThat(bob.received()).containsExactly(RESTART);
  }

  @Test
  void aBusyPhoneFinishesItsCallsFirst() {
    stations.calls.busy(BOB);
    changeBob("1102", "Reception");
    stations.reload();
    stations.reload();
    assertThat(bob.received()).isEmpty();

    stations.calls.idle(BOB);

    assertThat(bob.received()).containsExactly(RESTART);
  }

  @Test
  void aChangeThatIsTakenBackInTimeRestartsNobody() {
    stations.calls.busy(BOB);
    changeBob("1102", "Reception");
    stations.reload();
    changeBob("1102", "Line 2");
    stations.reload();

    stations.calls.idle(BOB);

    assertThat(bob.received()).isEmpty();
  }

  @Test
  void untilItRestartsAPhoneHasTheButtonsItKnows() {
    stations.calls.busy(BOB);
    changeBob("1199", "Reception");
    stations.reload();

    bob.sends(new LineStatReqMessage(1), new ButtonTemplateReqMessage(0));

    assertThat(bob.last(LineStatMessage.class).lineDirNumber()).isEqualTo("1102");
    assertThat(bob.session().station().orElseThrow().device().buttons().get(0).value())
        .isEqualTo("1102");
  }

  @Test
  void whatOnlyTheServerNeedsCountsAtOnce() {
    Device other =
        new Device(
            BOB,
            TestStations.DOMAIN,
            bobButtons("1102", "Line 2"),
            Map.of("ext-voicemail", "5000"),
            Map.of("accountcode", "17"),
            TestStations.device(BOB, Map.of(), List.of()).location());
    stations.directory.add(other);

    stations.reload();

    assertThat(bob.received()).isEmpty();
    assertThat(bob.session().station().orElseThrow().device()).isEqualTo(other);
  }

  @Test
  void otherSoftKeysRestartThePhonesThatShowThem() {
    stations.directory.add(device(BOB, Map.of("skinny-soft-key-set-set", "few")));

    stations.reload(withKeys(Map.of("few", OTHER_KEYS)));

    assertThat(bob.received()).containsExactly(RESTART);
    assertThat(alice.received()).isEmpty();
  }

  @Test
  void aChoiceThatTheProfileDoesNotHaveIsTheDefault() {
    stations.directory.add(device(BOB, Map.of("skinny-soft-key-set-set", "nosuch")));

    stations.reload();

    assertThat(bob.received()).isEmpty();
  }

  @Test
  void otherFirmwareRestartsThePhonesOfThatType() {
    stations.directory.add(device(BOB, Map.of("skinny-firmware-version", "P00308010300")));

    stations.reload();

    assertThat(bob.received()).containsExactly(RESTART);
  }

  @Test
  void aPhoneThatIsNoLongerInTheDirectoryIsResetAndThenRefused() {
    stations.directory.remove(BOB);

    stations.reload();

    assertThat(bob.received()).containsExactly(RESET);
    assertThat(bob.closed()).isFalse();
    MemoryPhone back = stations.phone().registers(BOB);
    assertThat(back.last(RegisterRejectMessage.class).text()).isEqualTo("Device not found");
  }

  @Test
  void aRemovedPhoneThatDoesNotLeaveIsSentAway() {
    stations.directory.remove(BOB);
    stations.reload();

    stations.callThread.advance(PendingRestarts.TIME_TO_LEAVE);

    assertThat(bob.closed()).isTrue();
  }

  @Test
  void aRemovedPhoneThatIsPutBackInTimeStays() {
    stations.directory.remove(BOB);
    stations.reload();
    changeBob("1102", "Line 2");
    stations.reload();

    stations.callThread.advance(PendingRestarts.TIME_TO_LEAVE);

    assertThat(bob.closed()).isFalse();
  }

  @Test
  void aPhoneThatRegistersMeanwhileRestartsWhenItIsThrough() {
    MemoryPhone late = stations.phone().sends(MemoryPhone.register(BOB, 7, 11, 0));
    changeBob("1102", "Reception");
    stations.reload();
    assertThat(late.received()).doesNotContain(RESTART);

    late.sends(new TimeDateReqMessage());
    stations.callThread.run();

    assertThat(late.received()).contains(RESTART);
  }

  @Test
  void withoutADirectoryEverythingStaysAsItIs() {
    stations.endpoint.unbindDirectoryService(stations.directory);
    stations.directory.remove(BOB);

    stations.reload();

    assertThat(bob.received()).isEmpty();
    assertThat(bob.closed()).isFalse();
  }

  @Test
  void aCommandRestartsNowWhateverThePhoneDoes() {
    stations.calls.busy(ALICE);

    RestartCount count = stations.endpoint.restart(phone -> true, ResetType.RESTART, false);

    assertThat(count).isEqualTo(new RestartCount(2, 0));
    assertThat(alice.received()).containsExactly(RESTART);
    assertThat(bob.received()).containsExactly(RESTART);
  }

  @Test
  void aCommandWaitsForTheEndOfCallsWhenAskedTo() {
    stations.calls.busy(ALICE);

    RestartCount count = stations.endpoint.restart(phone -> true, ResetType.RESET, true);

    assertThat(count).isEqualTo(new RestartCount(1, 1));
    assertThat(alice.received()).isEmpty();
    assertThat(bob.received()).containsExactly(RESET);
    stations.calls.idle(ALICE);
    assertThat(alice.received()).containsExactly(RESET);
  }

  @Test
  void aPhoneThatGoesMeanwhileLeavesNothingBehind() {
    stations.calls.busy(ALICE);
    stations.endpoint.restart(phone -> true, ResetType.RESET, true);
    alice.losesItsConnection();
    bob.losesItsConnection();

    stations.calls.idle(ALICE);
    stations.callThread.advance(Duration.ofSeconds(1));

    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void manyRestartsAreSpread() {
    List<MemoryPhone> phones = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String name = "SEPSPREAD" + i;
      stations.directory.add(TestStations.device(name, Map.of(), List.of()));
      phones.add(stations.phone().registers(name));
    }

    RestartCount count =
        stations.endpoint.restart(
            phone -> phone.device().name().startsWith("SEPSPREAD"), ResetType.RESTART, true);

    assertThat(count).isEqualTo(new RestartCount(120, 0));
    assertThat(told(phones)).isLessThan(10);
    stations.callThread.advance(Duration.ofMillis(999));
    assertThat(told(phones)).isEqualTo(50);
    stations.callThread.advance(Duration.ofSeconds(2));
    assertThat(told(phones)).isEqualTo(120);
  }

  @Test
  void whoGetsACallWhileWaitingForItsTurnFinishesIt() {
    for (int i = 0; i < 5; i++) {
      String name = "SEPSPREAD" + i;
      stations.directory.add(TestStations.device(name, Map.of(), List.of()));
      stations.phone().registers(name);
    }
    stations.endpoint.restart(
        phone -> phone.device().name().startsWith("SEPSPREAD"), ResetType.RESTART, true);
    stations.endpoint.restart(phone -> phone.device().name().equals(BOB), ResetType.RESTART, true);
    stations.calls.busy(BOB);

    stations.callThread.advance(Duration.ofSeconds(1));
    assertThat(bob.received()).isEmpty();

    stations.calls.idle(BOB);
    assertThat(bob.received()).containsExactly(RESTART);
  }

  private int told(List<MemoryPhone> phones) {
    return (int) phones.stream().filter(phone -> phone.saw(RESTART)).count();
  }

  private void changeBob(String number, String label) {
    stations.directory.add(TestStations.device(BOB, Map.of(), bobButtons(number, label)));
  }

  private static Device device(String name, Map<String, String> parameters) {
    return TestStations.device(name, parameters, bobButtons("1102", "Line 2"));
  }

  private static List<Button> bobButtons(String number, String label) {
    return List.of(TestStations.line(1, number, label, "Bob"));
  }

  private static SkinnyProfile withKeys(Map<String, Map<String, List<String>>> sets) {
    return TestStations.profile("internal", sets);
  }
}
