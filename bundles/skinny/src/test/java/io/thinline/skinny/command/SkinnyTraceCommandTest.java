package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandResult;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.skinny.SkinnyPhones;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SkinnyTraceCommandTest {
  private final TestStations stations = new TestStations();
  private final SkinnyTraceCommand command =
      new SkinnyTraceCommand(
          new SkinnyPhones(stations.callThread, stations.endpoint), ZoneOffset.UTC);

  @AfterEach
  void nobodyFollowsAnyMore() {
    assertThat(stations.endpoint.trace().followed()).isFalse();
  }

  @Test
  void aRegistrationIsTracedFromTheFirstMessageThatNamesThePhone() {
    RecordedCall call = new RecordedCall(ALICE);
    call.meanwhile(
        () ->
            stations
                .phone()
                .sends(new AlarmMessage(AlarmSeverity.WARNING, "22: lost", 0, 0))
                .registers(ALICE));

    assertThat(command.execute(call)).isEqualTo(CommandResult.ok(""));

    assertThat(call.printed().get(0))
        .startsWith(
            "08:00:00.000 SEP0011AABB0001 -> RegisterMessage deviceName=\"SEP0011AABB0001\"")
        .contains("stationIpAddr=10.0.0.7", "deviceType=Cisco 7960", "protocolVer=11")
        .doesNotContain("instance=");
    assertThat(call.printed().get(1))
        .startsWith("08:00:00.000 SEP0011AABB0001 <- RegisterAckMessage keepAliveInterval=");
    assertThat(call.printed()).element(2).asString().endsWith("<- CapabilitiesReqMessage");
    assertThat(call.printed()).element(3).asString().endsWith("-> TimeDateReqMessage");
    assertThat(call.printed().get(4)).contains("<- DefineTimeDate ");
    assertThat(call.printed()).hasSize(5);
  }

  @Test
  void whatComesBeforeANameIsUnderTheAddressOfTheConnection() {
    RecordedCall call = new RecordedCall("*");
    call.meanwhile(
        () -> stations.phone().sends(new AlarmMessage(AlarmSeverity.WARNING, "22: lost\n", 7, 0)));

    command.execute(call);

    assertThat(call.printed())
        .containsExactly(
            "08:00:00.000 192.0.2.10:50000 -> AlarmMessage alarmSeverity=Warning text=\"22: lost?\""
                + " parm1=7");
  }

  @Test
  void aPhoneThatIsNotLetInIsTracedToo() {
    RecordedCall call = new RecordedCall("sep0000aaaa9999");
    call.meanwhile(() -> stations.phone().sends(MemoryPhone.register("SEP0000AAAA9999", 7, 11, 0)));

    command.execute(call);

    assertThat(call.printed()).hasSize(2);
    assertThat(call.printed().get(1))
        .contains("SEP0000AAAA9999 <- RegisterRejectMessage text=\"Device not found\"");
  }

  @Test
  void othersAndKeepalivesAreLeftOut() {
    MemoryPhone alice = stations.phone().registers(ALICE);
    MemoryPhone bob = stations.phone().registers(BOB);
    RecordedCall call = new RecordedCall(ALICE);
    call.meanwhile(
        () -> {
          alice.sends(new KeepAliveMessage());
          bob.sends(new VersionReqMessage());
        });

    command.execute(call);

    assertThat(call.printed()).isEmpty();
  }

  @Test
  void keepalivesAreShownWhenAskedFor() {
    MemoryPhone alice = stations.phone().registers(ALICE);
    RecordedCall call = new RecordedCall("*", "--keepalives");
    call.meanwhile(() -> alice.sends(new KeepAliveMessage()));

    command.execute(call);

    assertThat(call.printed())
        .containsExactly(
            "08:00:00.000 SEP0011AABB0001 -> KeepAliveMessage",
            "08:00:00.000 SEP0011AABB0001 <- KeepAliveAckMessage");
  }

  @Test
  void inFullEveryFieldHasALine() {
    MemoryPhone alice = stations.phone().registers(ALICE);
    RecordedCall call = new RecordedCall(ALICE, "--full");
    call.meanwhile(() -> alice.sends(new OffHookMessage(1, 0), new KeepAliveMessage()));

    command.execute(call);

    assertThat(call.printed())
        .startsWith(
            "08:00:00.000 SEP0011AABB0001 -> OffHookMessage lineInstance=1",
            "    lineInstance: 1",
            "    callReference: 0")
        .anyMatch(line -> line.endsWith("-> KeepAliveMessage"));
  }

  @Test
  void aSlowFollowerLosesMessagesAndIsTold() {
    MemoryPhone alice = stations.phone().registers(ALICE);
    RecordedCall call = new RecordedCall(ALICE);
    call.meanwhile(
        () -> IntStream.range(0, 5000).forEach(i -> alice.sends(new OffHookMessage(0, 0))));
    call.meanwhile(() -> alice.sends(new OffHookMessage(1, 0)));

    command.execute(call);

    assertThat(call.printed()).hasSize(4096 + 1 + 1);
    assertThat(call.printed().get(4096)).isEqualTo("... 904 messages not shown");
    assertThat(call.printed().get(4097)).endsWith("OffHookMessage lineInstance=1");
  }

  @Test
  void whoeverFollowsWhenItStopsIsTold() {
    RecordedCall call = new RecordedCall("*");
    call.meanwhile(command::stop);

    assertThat(command.execute(call).succeeded()).isFalse();
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThat(command.execute(new RecordedCall()).text()).startsWith("USAGE:\nskinny:trace <");
    assertThat(command.execute(new RecordedCall("--full")).succeeded()).isFalse();
    assertThat(command.execute(new RecordedCall(ALICE, "--fill")).succeeded()).isFalse();
  }

  @Test
  void phonesAndOptionsAreCompleted() {
    stations.phone().registers(ALICE);

    assertThat(command.complete(List.of(""))).containsExactly("*", ALICE);
    assertThat(command.complete(List.of(ALICE, "--"))).containsExactly("--full", "--keepalives");
    assertThat(command.complete(List.of(ALICE, "--full", "--"))).containsExactly("--keepalives");
  }
}
