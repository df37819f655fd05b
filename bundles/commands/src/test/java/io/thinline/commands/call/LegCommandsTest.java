package io.thinline.commands.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegState;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.Role;
import io.thinline.commands.FakeLeg;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.Prompt;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegCommandsTest {
  private final Prompt prompt = new Prompt();
  private final FakeLeg alice = prompt.pbx.leg("alice", true, "skinny/internal/1101");
  private final FakeLeg bob = prompt.pbx.leg("bob", false, "skinny/internal/1102");

  LegCommandsTest() {
    LiveCalls calls = prompt.calls;
    prompt.pbx.connected(alice, bob);
    prompt.with(
        new UuidKillCommand(calls),
        new UuidTransferCommand(calls, prompt.names),
        new UuidBridgeCommand(calls),
        new UuidHoldCommand(calls),
        new UuidGetvarCommand(calls),
        new UuidSetvarCommand(calls),
        new UuidSetvarMultiCommand(calls),
        new UuidExistsCommand(calls),
        new UuidAnswerCommand(calls),
        new UuidBroadcastCommand(calls, prompt.names, prompt.interfaces),
        new UuidRecordCommand(calls),
        new UuidSendDtmfCommand(calls),
        new UuidDumpCommand(calls, prompt.interfaces),
        new HupallCommand(calls));
  }

  @Test
  void aLegIsKilledWithACause() {
    assertThat(prompt.type("uuid_kill bob USER_BUSY")).isEqualTo("+OK");
    assertThat(bob.endCause()).contains(Cause.USER_BUSY);
    assertThat(prompt.type("uuid_kill bob")).isEqualTo("-ERR No such channel!");
    assertThat(prompt.type("uuid_kill")).isEqualTo("-USAGE: <uuid> [<cause>]");
    assertThat(prompt.type("uuid_kill alice NO_SUCH")).startsWith("-ERR \"NO_SUCH\" is no cause");
    assertThat(alice.state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void aViewerKillsNobody() {
    assertThat(prompt.run("uuid_kill bob", Role.VIEWER).text())
        .isEqualTo("-ERR uuid_kill needs the role OPERATOR, yours is VIEWER");
    assertThat(prompt.run("uuid_getvar bob x", Role.VIEWER).text()).isEqualTo("_undef_");
  }

  @Test
  void aLegIsTransferred() {
    assertThat(prompt.type("uuid_transfer alice 1103 XML default")).isEqualTo("+OK");
    assertThat(prompt.pbx.done).containsExactly("alice to 1103 XML default");
  }

  @Test
  void theFarSideIsTransferred() {
    assertThat(prompt.type("uuid_transfer alice -bleg 1103")).isEqualTo("+OK");
    assertThat(prompt.pbx.done).containsExactly("bob to 1103");
    assertThat(prompt.type("uuid_transfer alice -bleg 1103"))
        .isEqualTo("-ERR skinny/internal/1101 talks to nobody; -bleg needs somebody");
  }

  @Test
  void bothAreTransferredTheCallerFirstTheOtherInTheMomentItIsLeft() {
    bob.with("originator", "alice");
    assertThat(prompt.type("uuid_transfer alice -both 1103")).isEqualTo("+OK");
    prompt.pbx.connected(alice, bob);
    assertThat(prompt.type("uuid_transfer bob -both 1104")).isEqualTo("+OK");
    assertThat(prompt.pbx.done)
        .containsExactly("alice to 1103", "bob to 1103", "alice to 1104", "bob to 1104");
  }

  @Test
  void whoIsOnlyRungCannotBeTransferred() {
    FakeLeg carol = prompt.pbx.leg("carol", false, "skinny/internal/1103");
    carol.ring();
    assertThat(prompt.type("uuid_transfer carol 1101"))
        .startsWith("-ERR skinny/internal/1103 is only rung");
    assertThat(prompt.type("uuid_transfer carol -neither 1101")).startsWith("-USAGE: <uuid> [-");
    assertThat(prompt.pbx.done).isEmpty();
  }

  @Test
  void twoLegsAreBridged() {
    assertThat(prompt.type("uuid_bridge alice bob")).isEqualTo("+OK bob");
    assertThat(prompt.pbx.done).containsExactly("alice talks to bob");
    assertThat(prompt.type("uuid_bridge alice nobody")).isEqualTo("-ERR Invalid uuid");
    assertThat(prompt.type("uuid_bridge nobody alice")).isEqualTo("-ERR Invalid uuid");
    prompt.pbx.leg("carol", false, "skinny/internal/1103");
    assertThat(prompt.type("uuid_bridge alice carol"))
        .isEqualTo("-ERR skinny/internal/1103 has not been answered; both must be");
    assertThat(prompt.complete("uuid_bridge alice ")).containsExactly("bob", "carol");
  }

  @Test
  void aPhoneHoldsAndTakesUpAgain() {
    assertThat(prompt.type("uuid_hold alice")).isEqualTo("+OK Success");
    assertThat(prompt.type("uuid_hold toggle alice")).isEqualTo("+OK Success");
    assertThat(prompt.type("uuid_hold off alice")).isEqualTo("+OK Success");
    assertThat(alice.done).containsExactly("hold", "resume");
    assertThat(prompt.type("uuid_hold nobody")).isEqualTo("-ERR Operation failed");
    assertThat(prompt.type("uuid_hold off")).startsWith("-USAGE: ");
    assertThat(prompt.complete("uuid_hold t")).containsExactly("toggle");
    assertThat(prompt.complete("uuid_hold toggle b")).containsExactly("bob");
  }

  @Test
  void variablesAreReadAndSet() {
    assertThat(prompt.type("uuid_setvar alice colour deep blue")).isEqualTo("+OK");
    assertThat(prompt.type("uuid_getvar alice colour")).isEqualTo("deep blue");
    assertThat(prompt.complete("uuid_getvar alice c")).containsExactly("colour");
    assertThat(prompt.type("uuid_setvar alice colour")).isEqualTo("+OK");
    assertThat(prompt.type("uuid_getvar alice colour")).isEqualTo("_undef_");
    assertThat(prompt.type("uuid_setvar_multi alice a=1;b=two words;c")).isEqualTo("+OK");
    assertThat(alice.variables()).isEqualTo(Map.of("a", "1", "b", "two words"));
    assertThat(prompt.type("uuid_setvar_multi alice =x;d=1")).startsWith("-ERR No variable");
    assertThat(alice.variables()).doesNotContainKey("d");
    assertThat(prompt.type("uuid_exists alice")).isEqualTo("true");
    assertThat(prompt.type("uuid_exists x")).isEqualTo("false");
  }

  @Test
  void aCallerThatIsRoutedIsAnswered() {
    FakeLeg carol = prompt.pbx.leg("carol", true, "skinny/internal/1103");
    assertThat(prompt.type("uuid_answer carol")).contains("cannot be answered before it is routed");
    carol.state = LegState.ROUTING;
    assertThat(prompt.type("uuid_answer carol")).isEqualTo("+OK");
    assertThat(carol.state()).isEqualTo(LegState.ANSWERED);
  }

  @Test
  void anApplicationRunsBesideTheCall() {
    assertThat(prompt.type("uuid_broadcast alice echo::x both")).isEqualTo("+OK Message sent");
    assertThat(prompt.pbx.done).containsExactly("alice beside echo(x)", "bob beside echo(x)");
    assertThat(prompt.type("uuid_broadcast alice /tmp/a.wav"))
        .startsWith("-ERR the application \"playback\" is not installed");
    assertThat(prompt.type("uuid_broadcast x echo::y")).isEqualTo("-ERR invalid uuid");
    assertThat(prompt.complete("uuid_broadcast alice ec")).containsExactly("echo::");
  }

  @Test
  void aCallIsRecordedWhenSomethingCanRecord() {
    assertThat(prompt.type("uuid_record alice start /tmp/a.wav 60"))
        .isEqualTo("-ERR the application \"record_session\" is not installed");
    prompt.pbx.applications.add("record_session");
    assertThat(prompt.type("uuid_record alice start /tmp/a.wav 60")).isEqualTo("+OK Success");
    assertThat(prompt.pbx.done).containsExactly("alice beside record_session(/tmp/a.wav +60)");
    assertThat(prompt.type("uuid_record alice begin /tmp/a.wav")).startsWith("-USAGE: ");
  }

  @Test
  void keysAreSentWithPauses() {
    assertThat(prompt.type("uuid_send_dtmf bob 1w#")).isEqualTo("+OK bob sent DTMF 1w#.");
    assertThat(bob.done).containsExactly("key 1");
    prompt.thread.advance(Duration.ofMillis(500));
    assertThat(bob.done).containsExactly("key 1", "key #");
    assertThat(prompt.type("uuid_send_dtmf bob 1x")).startsWith("-ERR \"1x\" are no keys");
    assertThat(prompt.type("uuid_send_dtmf x 1")).isEqualTo("-ERR Cannot locate session!");
  }

  @Test
  void allLegsEndOrThoseWithAVariable() {
    bob.with("colour", "blue");
    assertThat(prompt.type("hupall NORMAL_CLEARING colour blue"))
        .isEqualTo("+OK hangup all channels matching [colour]=[blue] with cause: NORMAL_CLEARING");
    assertThat(bob.endCause()).contains(Cause.NORMAL_CLEARING);
    assertThat(alice.endCause()).isEmpty();
    assertThat(prompt.type("hupall"))
        .isEqualTo("+OK hangup all channels with cause MANAGER_REQUEST");
    assertThat(alice.endCause()).contains(Cause.MANAGER_REQUEST);
  }

  @Test
  void aLegIsDumped() {
    alice.with("colour", "blue");
    var result = prompt.run("uuid_dump alice plain");
    assertThat(result.text())
        .isEqualTo(
            "Event-Name: CHANNEL_DATA\nChannel-Name: skinny/internal/1101\nUnique-ID: alice\n"
                + "variable_colour: blue");
    assertThat(result.data()).containsInstanceOf(CommandData.Tree.class);
    assertThat(prompt.type("uuid_dump alice"))
        .isEqualTo("-ERR events are not installed, which write txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuid_kill a",
        "uuid_transfer a 1",
        "uuid_bridge a b",
        "uuid_hold a",
        "uuid_getvar a b",
        "uuid_exists a",
        "uuid_send_dtmf a 1",
        "hupall"
      })
  void withoutCallControlTheyAllSaySo(String line) {
    prompt.calls.unbindCallControl(prompt.pbx);
    assertThat(prompt.type(line)).isEqualTo("-ERR callcontrol is not installed");
    assertThat(prompt.complete(line + " ")).isNotNull();
  }

  @Test
  void uuidsAndCausesAreCompleted() {
    assertThat(prompt.complete("uuid_kill a")).containsExactly("alice");
    assertThat(prompt.complete("uuid_kill alice user_b")).containsExactly("USER_BUSY");
    assertThat(prompt.complete("hupall normal_cl")).containsExactly("NORMAL_CLEARING");
  }
}
