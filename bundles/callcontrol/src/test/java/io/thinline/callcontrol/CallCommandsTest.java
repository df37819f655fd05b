package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.callcontrol.command.CallHangupCommand;
import io.thinline.callcontrol.command.CallLegs;
import io.thinline.callcontrol.command.CallListCommand;
import io.thinline.callcontrol.command.CallShowCommand;
import io.thinline.callcontrol.command.CallTransferCommand;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code call:list}, {@code call:show}, {@code call:hangup}, {@code call:transfer}. */
class CallCommandsTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final CallLegs legs = new CallLegs(pbx.time);
  private final ApiCommand list = new CallListCommand(legs);
  private final ApiCommand show = new CallShowCommand(legs);
  private final ApiCommand hangup = new CallHangupCommand(legs);
  private final ApiCommand transfer = new CallTransferCommand(legs);

  @BeforeEach
  void dialplan() {
    legs.bindCallControl(pbx.control);
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice;
  }

  private static CommandResult run(ApiCommand command, String line) {
    return command.execute(
        new TestCommandCall(line.isEmpty() ? List.of() : List.of(line.split(" "))));
  }

  private List<List<String>> rows(String line) {
    return ((CommandData.Table) run(list, line).data().orElseThrow()).rows();
  }

  private Map<String, Object> tree(String id) {
    return ((CommandData.Tree) run(show, id).data().orElseThrow()).values();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> branch(Map<String, Object> tree, String name) {
    return (Map<String, Object>) tree.get(name);
  }

  private static String id(TestLine line) {
    return line.leg().uuid().substring(0, 8);
  }

  @Test
  void theListTellsWhoTalksToWhom() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    pbx.time.advance(Duration.ofSeconds(3725));

    assertThat(rows("").get(0))
        .containsExactly(
            id(alice),
            Integer.toString(alice.leg().reference()),
            "test/1101",
            "1101",
            "1102",
            "answered",
            "holds",
            "",
            "1:02:05");
    assertThat(rows("").get(1))
        .contains("test/1102", "1101", "1102", "answered", "held")
        .hasSize(9);
  }

  @Test
  void theListTellsTheCodecAndItsPacketTime() {
    aliceTalksToBob();

    assertThat(rows("")).allMatch(row -> row.contains("PCMU 20 ms"));
  }

  @Test
  void aFilterIsPartOfARow() {
    aliceTalksToBob();
    pbx.dials("1104", "1103");

    assertThat(rows("1104")).hasSize(2);
    assertThat(rows("RINGING")).hasSize(1);
    assertThat(rows("nothing")).isEmpty();
  }

  @Test
  void whatHasEndedIsListedWithItsCause() {
    TestLine alice = aliceTalksToBob();
    pbx.time.advance(Duration.ofSeconds(61));
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(rows("")).isEmpty();
    assertThat(rows("ended")).hasSize(2);
    assertThat(rows("ended test/1101").get(0))
        .contains(id(alice), "0:01:01", "PCMU 20 ms", "NORMAL_CLEARING");
  }

  @Test
  void aCallIsShownWhole() {
    TestLine alice = aliceTalksToBob();
    pbx.media.opens("1101", new InetSocketAddress("192.0.2.7", 4000));
    alice.leg().setVariable("note", "first\nsecond");
    Map<String, Object> tree = tree(id(alice));

    assertThat(tree).containsEntry("Call", alice.leg().call().uuid());
    assertThat(branch(tree, "Leg"))
        .containsEntry("Endpoint", "test/1101")
        .containsEntry("State", "answered")
        .containsEntry("Direction", "inbound")
        .containsEntry("Party", "Line 1101 <1101>")
        .containsEntry("Far party", "Line 1102 <1102>")
        .containsEntry("Destination", "1102")
        .containsEntry("Dialplan", "XML")
        .containsEntry("Context", "default")
        .containsEntry("Codec", "PCMU 20 ms")
        .containsEntry("RTP address", "192.0.2.7:4000");
    assertThat(branch(branch(tree, "Leg"), "Variables")).containsEntry("note", "first?second");
    assertThat(branch(tree, "Talks to")).containsEntry("Endpoint", "test/1102");
  }

  @Test
  void aCallThatHasEndedIsShownWithWhatItsPhoneCounted() {
    TestLine alice = aliceTalksToBob();
    pbx.media.opens("1101", new InetSocketAddress("192.0.2.7", 4000));
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    alice
        .leg()
        .statistics(
            new LegStatistics(10, 1720, 9, 1548, 1, Duration.ofMillis(3), Duration.ofMillis(4)));
    Map<String, Object> tree = tree(id(alice));

    assertThat(branch(tree, "Leg"))
        .containsEntry("State", "ended")
        .containsEntry("Cause", "NORMAL_CLEARING (16)")
        .containsEntry("Codec", "PCMU 20 ms")
        .containsEntry("RTP address", "192.0.2.7:4000");
    assertThat(branch(branch(tree, "Leg"), "Statistics"))
        .containsEntry("Packets received", 9L)
        .containsEntry("Jitter", "3 ms");
    assertThat(branch(tree, "Talked to last")).containsEntry("Endpoint", "test/1102");
  }

  @Test
  void anIdIsAPartOfTheUuidOrTheReferenceOrWhatCompletionOffers() {
    TestLine alice = aliceTalksToBob();
    String completed = hangup.complete(List.of(id(alice))).get(0);

    assertThat(completed).isEqualTo(id(alice) + ":1101-1102");
    for (String id :
        List.of(
            alice.leg().uuid(), id(alice), completed, Integer.toString(alice.leg().reference()))) {
      assertThat(branch(tree(id), "Leg")).containsEntry("Id", alice.leg().uuid());
    }
  }

  @Test
  void idsAreLongEnoughToTellLegsApart() {
    pbx.dialplan.extension(
        "twins",
        "bridge [origination_uuid=12345678-aaaa]test/1102,[origination_uuid=12345678-aabb]test/1103");
    pbx.dials("1101", "twins");

    assertThat(rows("ringing")).extracting(row -> row.get(0)).contains("12345678-aaa");
    CommandResult result = run(hangup, "12345678");
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text())
        .contains("several legs", "12345678-aaa:1102-1101", "12345678-aab:1103-1101");
  }

  @Test
  void anUnknownIdIsAnsweredWithThoseThatThereAre() {
    assertThat(run(hangup, "x").text()).isEqualTo("-ERR no leg \"x\": there is no call");
    TestLine alice = aliceTalksToBob();
    assertThat(run(hangup, "x").text()).contains("there are", id(alice) + ":1101-1102");
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(run(hangup, id(alice)).succeeded()).isFalse();
    assertThat(run(show, id(alice)).succeeded()).isTrue();
  }

  @Test
  void aLegIsEnded() {
    TestLine alice = aliceTalksToBob();
    CommandResult result = run(hangup, id(alice) + " user_busy");

    assertThat(result.text()).isEqualTo("+OK test/1101 has ended: USER_BUSY");
    assertThat(alice.endedWith()).contains(Cause.USER_BUSY);
    assertThat(bob.endedWith()).isPresent();
  }

  @Test
  void aWrongCauseEndsNothing() {
    TestLine alice = aliceTalksToBob();

    for (String wrong : List.of("nonsense", "NONE", "0")) {
      CommandResult result = run(hangup, id(alice) + " " + wrong);
      assertThat(result.text()).contains("\"" + wrong + "\" is no cause", "USER_BUSY", "17");
    }
    assertThat(alice.endedWith()).isEmpty();
  }

  @Test
  void aLegIsTransferred() {
    TestLine alice = aliceTalksToBob();
    CommandResult result = run(transfer, id(bob) + " 1103 XML default");
    pbx.time.run();

    assertThat(result.text()).isEqualTo("+OK test/1102 goes to 1103");
    assertThat(alice.endedWith()).isPresent();
    assertThat(carol.leg().far()).isEqualTo(bob.party());
  }

  @Test
  void aLegThatIsOnlyRungIsNotTransferred() {
    pbx.dials("1101", "1102");
    CommandResult result = run(transfer, id(bob) + " 1103");

    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).contains("test/1102 is only rung");
    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void wrongUseIsAnsweredWithTheUsage() {
    for (ApiCommand command : List.of(show, hangup, transfer)) {
      assertThat(run(command, "").text()).isEqualTo("USAGE:\n" + command.usage());
      assertThat(run(command, "a b c d e").succeeded()).isFalse();
    }
    assertThat(run(list, "a b").text()).startsWith("USAGE:");
    assertThat(run(transfer, "a").text()).startsWith("USAGE:");
  }

  @Test
  void whatIsTypedIsCompleted() {
    TestLine alice = aliceTalksToBob();
    Leg leg = alice.leg();

    assertThat(list.complete(List.of("en"))).containsExactly("ended");
    assertThat(hangup.complete(List.of(""))).hasSize(2);
    assertThat(hangup.complete(List.of(leg.uuid(), "user_b"))).containsExactly("USER_BUSY");
    assertThat(transfer.complete(List.of(""))).hasSize(2);
    assertThat(transfer.complete(List.of(leg.uuid(), ""))).isEmpty();
    leg.hangup(Cause.NORMAL_CLEARING);
    assertThat(hangup.complete(List.of(""))).isEmpty();
    assertThat(show.complete(List.of(""))).hasSize(2);
  }

  @Test
  void withoutCallControlTheCommandsSaySo() {
    legs.unbindCallControl(pbx.control);

    assertThat(run(list, "").text()).isEqualTo("-ERR call control is not running");
    assertThat(run(show, "x").text()).isEqualTo("-ERR call control is not running");
    assertThat(show.complete(List.of(""))).isEmpty();
  }
}
