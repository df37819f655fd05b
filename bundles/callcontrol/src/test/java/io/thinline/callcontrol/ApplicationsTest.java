package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.PbxEvent;
import io.thinline.callcontrol.app.HashCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");

  /** Does these, and then waits. */
  private TestLine aliceDoes(String... actions) {
    pbx.dialplan.extension("go", actions);
    pbx.dialplan.extension("go", "sleep 60000");
    return pbx.dials("1101", "go");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "set x=1 => 1",
        "set x = two words  => two words",
        "set x=a=b => a=b",
        "set x=1; set x= => none",
        "set x=1; unset x => none",
        "export x=1 => 1",
        "export nolocal:x=1 => none",
        "multiset y=2 x=1 => 1",
        "multiset ^^;x=1 2;y=3 => 1 2",
        "set y=5; set x=${y}0 => 50",
        "set x=1; eval ${x} => 1",
        "set x=1; break => 1",
        "set x=1; log INFO set; info => 1",
      })
  void variables(String actions, String x) {
    // The separator of multiset is that of the table, too.
    String[] list = actions.startsWith("multiset") ? new String[] {actions} : actions.split("; ");
    Optional<String> value = aliceDoes(list).leg().variable("x");

    assertThat(value.orElse("none")).isEqualTo(x);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set",
        "set x",
        "unset",
        "export",
        "export x",
        "multiset x",
        "set_global",
        "set_global x",
        "transfer",
        "transfer -both",
        "redirect",
        "redirect <>",
        "execute_extension",
        "sleep",
        "sleep soon",
        "respond",
        "respond 42",
        "respond busy",
        "hash",
        "hash insert/realm",
        "hash toss/realm/key",
        "limit",
        "limit hash",
        "limit hash r i many",
        "limit_execute hash r i 1",
        "presence",
        "presence up 1101 open",
        "presence in 1101",
        "event nonsense",
        "set_user",
        "set_user nobody@pbx"
      })
  void badDataIsNamedWithItsPlaceAndTheListGoesOn(String action) {
    List<String> warnings = LoggedWarnings.of(() -> aliceDoes(action));

    assertThat(warnings).singleElement().asString().contains("go.xml:1:");
    assertThat(pbx.line("1101").endedWith()).isEmpty();
  }

  @Test
  void aCauseThatIsNoneEndsTheCallOrdinarily() {
    List<String> warnings = LoggedWarnings.of(() -> aliceDoes("hangup soon"));

    assertThat(warnings).singleElement().asString().contains("go.xml:1:");
    assertThat(pbx.line("1101").endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @ParameterizedTest
  @CsvSource({
    "answer, ANSWERED, Answered",
    "pre_answer, ALERTING, EarlyMedia",
    "ring_ready, ALERTING, Ringing",
    "respond 180, ALERTING, Ringing",
    "respond 183, ALERTING, EarlyMedia",
    "respond 200, ANSWERED, Answered",
    "respond 100, ROUTING, Routing"
  })
  void whatTheCallerHears(String action, LegState state, String event) {
    TestLine alice = aliceDoes(action);

    assertThat(alice.leg().state()).isEqualTo(state);
    assertThat(alice.heard.get(alice.heard.size() - 1).getClass().getSimpleName()).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource({
    "hangup, NORMAL_CLEARING",
    "hangup USER_BUSY, USER_BUSY",
    "hangup 21, CALL_REJECTED",
    "respond 486 Busy Here, USER_BUSY",
    "respond 404, UNALLOCATED_NUMBER",
    "respond 480, NO_USER_RESPONSE",
    "respond 503 Maintenance, NORMAL_TEMPORARY_FAILURE",
    "respond 603, CALL_REJECTED",
    "respond 699, NORMAL_UNSPECIFIED",
    "stop, NORMAL_CLEARING"
  })
  void howTheCallEnds(String action, Cause cause) {
    assertThat(aliceDoes(action, "hangup PROTOCOL_ERROR").endedWith()).contains(cause);
  }

  @Test
  void theWordsOfARefusalAreTheCallersToRead() {
    assertThat(aliceDoes("respond 503 Back on Monday").heard)
        .endsWith(new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "Back on Monday"));
  }

  @ParameterizedTest
  @CsvSource({
    "transfer 1102",
    "transfer 1102 XML default",
    "transfer -both 1102",
    "redirect 1102",
    "redirect sip:1102@10.0.0.1",
    "redirect <sip:1102@pbx;user=phone>",
    "execute_extension 1102",
    "execute_extension 1102 XML default"
  })
  void theCallIsSentToAnotherExtension(String action) {
    pbx.dialplan.extension("1102", "bridge test/1102");
    aliceDoes(action, "hangup PROTOCOL_ERROR");

    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void behindAnExecutedExtensionTheListGoesOn() {
    pbx.dialplan.extension("sub", "set x=1", "set y=2");
    Leg leg = aliceDoes("execute_extension sub", "set x=${x}${y}").leg();

    assertThat(leg.variable("x")).contains("12");
    assertThat(leg.destinationNumber()).isEqualTo("go");
  }

  @Test
  void anExtensionThatIsNotThereIsNotExecuted() {
    assertThat(aliceDoes("execute_extension nowhere", "set x=1").leg().variable("x")).contains("1");
  }

  @Test
  void aDialplanThatIsNotThereEndsTheCall() {
    assertThat(aliceDoes("execute_extension 1 lua").heard)
        .endsWith(new LegEvent.Ended(Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan not available"));
  }

  @Test
  void variablesOfTheSystem() {
    aliceDoes("set_global night=true", "set_global day=");

    assertThat(pbx.globals.all()).containsEntry("night", "true");
  }

  @Test
  void theVariablesOfAUser() {
    pbx.directory.user("1001", Map.of(), Map.of("toll_allow", "local"));
    Leg leg = aliceDoes("set_user 1001@pbx", "set_user 1001@pbx b_").leg();

    assertThat(leg.variable("toll_allow")).contains("local");
    assertThat(leg.variable("b_toll_allow")).contains("local");
    assertThat(leg.variable("user_name")).contains("1001");
    assertThat(leg.variable("domain_name")).contains("pbx");
  }

  @Test
  void theHashTable() {
    aliceDoes(
        "hash insert/r/k/v/w",
        "hash insert_ifempty/r/k/x",
        "hash insert/r/gone/1",
        "hash delete/r/gone",
        "hash insert/r/kept/1",
        "hash delete_ifmatch/r/kept/2");

    HashCommand command = new HashCommand();
    command.bindHashTable(pbx.hashTable);
    assertThat(command.immediate()).isTrue();
    assertThat(command.execute(TestCommandCall.of("select/r/k")).text()).isEqualTo("v/w");
    assertThat(command.execute(TestCommandCall.of("select/r/gone")).text()).isEmpty();
    assertThat(command.execute(TestCommandCall.of("select/r/kept")).text()).isEqualTo("1");
    assertThat(command.execute(TestCommandCall.of("insert/r/k/new")).text()).isEqualTo("+OK");
    assertThat(command.execute(TestCommandCall.of("select/r/k")).text()).isEqualTo("new");
    assertThat(command.execute(TestCommandCall.of("nonsense")).succeeded()).isFalse();
  }

  @Test
  void events() {
    Leg leg =
        aliceDoes(
                "event Event-Subclass=mine::thing,Event-Name=CUSTOM,Tree=oak",
                "presence in 1101@pbx unknown On the phone")
            .leg();
    PbxEvent own = pbx.events.withSubclass("mine::thing").get(0);
    PbxEvent presence =
        pbx.events.all().stream()
            .filter(event -> event.name().equals("PRESENCE_IN"))
            .findFirst()
            .orElseThrow();

    assertThat(own.headers()).containsEntry("Tree", "oak").containsEntry("Unique-ID", leg.uuid());
    assertThat(presence.headers())
        .containsEntry("from", "1101@pbx")
        .containsEntry("status", "On the phone");
  }

  @Test
  void sleepWaitsAndCanBeCutShort() {
    pbx.dialplan.extension("go", "sleep 500", "hangup USER_BUSY");
    TestLine alice = pbx.dials("1101", "go");
    pbx.time.advance(Duration.ofMillis(400));
    alice.leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(alice.endedWith()).contains(Cause.NORMAL_CLEARING);
  }

  @Test
  void aLimitSendsWhoIsTooManyElsewhere() {
    pbx.dialplan.extension("limit_exceeded", "hangup USER_BUSY");
    pbx.dialplan.extension("elsewhere", "hangup CALL_REJECTED");
    TestLine alice = aliceDoes("limit hash realm id 1");
    assertThat(alice.leg().variable("limit_usage")).contains("1");
    assertThat(alice.leg().variable("limit_usage_realm_id")).contains("1");

    assertThat(pbx.dials("1105", "go").endedWith()).contains(Cause.USER_BUSY);
    pbx.dialplan.extension("other", "limit hash realm id 1 elsewhere XML default");
    assertThat(pbx.dials("1106", "other").endedWith()).contains(Cause.CALL_REJECTED);

    alice.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(pbx.dials("1105", "go").endedWith()).contains(Cause.USER_BUSY);
    assertThat(pbx.line("1105").leg().state()).isEqualTo(LegState.ROUTING);
  }

  @Test
  void aLegThatAsksTwiceCountsOnce() {
    Leg leg = aliceDoes("limit hash realm id 1", "limit hash realm id 1").leg();

    assertThat(leg.variable("limit_usage")).contains("1");
    assertThat(leg.state()).isEqualTo(LegState.ROUTING);
  }

  @ParameterizedTest
  @CsvSource({"false, ROUTING", "true, ENDED"})
  void aTransferReleasesTheLimitUnlessItIsIgnored(boolean ignored, LegState ofTheNext) {
    pbx.dialplan.extension("limit_exceeded", "hangup USER_BUSY");
    pbx.dialplan.extension("away", "sleep 60000");
    aliceDoes("set limit_ignore_transfer=" + ignored, "limit hash realm id 1", "transfer away");
    pbx.dialplan.extension("next", "limit hash realm id 1", "sleep 60000");

    assertThat(pbx.dials("1105", "next").leg().state()).isEqualTo(ofTheNext);
  }

  @Test
  void aRateCountsUsesInATime() {
    pbx.dialplan.extension("limit_exceeded", "hangup USER_BUSY");
    pbx.dialplan.extension("go", "limit hash realm id 2/10", "hangup NORMAL_UNSPECIFIED");

    assertThat(pbx.dials("1101", "go").endedWith()).contains(Cause.NORMAL_UNSPECIFIED);
    assertThat(pbx.dials("1105", "go").endedWith()).contains(Cause.NORMAL_UNSPECIFIED);
    assertThat(pbx.dials("1106", "go").endedWith()).contains(Cause.USER_BUSY);
    pbx.time.advance(Duration.ofSeconds(10));
    assertThat(pbx.dials("1107", "go").endedWith()).contains(Cause.NORMAL_UNSPECIFIED);
  }

  @Test
  void limitExecuteDoesItOnlyWithinTheLimit() {
    assertThat(aliceDoes("limit_execute hash realm id 1 set x=two words").leg().variable("x"))
        .contains("two words");
    assertThat(pbx.dials("1105", "go").leg().variable("x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit_execute hash realm id 1 set x=${name}",
        "bridge loopback/app=keep:x=${name}"
      })
  void whatAVariableHoldsIsNotFilledInAgain(String action) {
    pbx.dialplan.extension("go", "set secret=1234", action, "sleep 60000");
    TestLine alice = pbx.offHook("1101");
    alice.leg().setVariable("name", "${secret}");
    List<String> held = new ArrayList<>();
    pbx.application(
        "keep",
        (leg, data, progress) -> {
          held.add(data);
          return DialplanApplication.Execution.DONE;
        });
    pbx.control.dial(alice.leg(), "go");
    pbx.time.run();
    alice.leg().variable("x").ifPresent(value -> held.add("x=" + value));

    assertThat(held).containsExactly("x=${secret}");
  }
}
