package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.media.AudioCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events tell of a call, and in which order. */
class ChannelEventsTest {
  private final TestSwitch pbx = new TestSwitch();
  private final ToldEvents told = new ToldEvents(pbx.events);
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "set tree=oak", "bridge test/1103");
    pbx.dialplan.extension("busy", "bridge error/USER_BUSY");
  }

  @AfterEach
  void everyLegThatWasToldOfIsToldToBeGone() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.idle()).isTrue();
    assertThat(told.all("DESTROY")).hasSameSizeAs(told.all("CREATE"));
    assertThat(told.all("HANGUP")).hasSameSizeAs(told.all("CREATE"));
    assertThat(told.all("UNBRIDGE")).hasSameSizeAs(told.all("BRIDGE"));
    assertThat(told.all("EXECUTE_COMPLETE")).hasSameSizeAs(told.all("EXECUTE"));
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice;
  }

  @Test
  void theCallersSideOfACall() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(told.of(alice.leg()))
        .containsExactly(
            "STATE CS_INIT",
            "CREATE",
            "CALLSTATE RINGING",
            "STATE CS_ROUTING",
            "STATE CS_EXECUTE",
            "EXECUTE bridge",
            "PROGRESS",
            "ANSWER",
            "CALLSTATE ACTIVE",
            "BRIDGE",
            "CODEC",
            "CODEC",
            "HANGUP NORMAL_CLEARING",
            "CALLSTATE HANGUP",
            "UNBRIDGE",
            "EXECUTE_COMPLETE bridge",
            "STATE CS_HANGUP",
            "STATE CS_REPORTING",
            "HANGUP_COMPLETE",
            "DESTROY");
  }

  @Test
  void theCalledSideOfACall() {
    aliceTalksToBob();
    Leg leg = bob.leg();
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(told.of(leg))
        .containsExactly(
            "OUTGOING",
            "STATE CS_INIT",
            "CREATE",
            "ORIGINATE",
            "STATE CS_ROUTING",
            "STATE CS_CONSUME_MEDIA",
            "PROGRESS",
            "CALLSTATE RINGING",
            "ANSWER",
            "CALLSTATE ACTIVE",
            "STATE CS_EXCHANGE_MEDIA",
            "CODEC",
            "CODEC",
            "HANGUP NORMAL_CLEARING",
            "CALLSTATE HANGUP",
            "STATE CS_HANGUP",
            "STATE CS_REPORTING",
            "HANGUP_COMPLETE",
            "DESTROY");
  }

  @Test
  void bothSidesOfACallInTheirOrder() {
    aliceTalksToBob();
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(
            told.all(
                "CREATE",
                "PROGRESS",
                "ANSWER",
                "BRIDGE",
                "HANGUP",
                "UNBRIDGE",
                "EXECUTE_COMPLETE",
                "HANGUP_COMPLETE",
                "DESTROY"))
        .containsExactly(
            "test/1101 CREATE",
            "test/1102 CREATE",
            "test/1102 PROGRESS",
            "test/1101 PROGRESS",
            "test/1102 ANSWER",
            "test/1101 ANSWER",
            "test/1101 BRIDGE",
            "test/1102 HANGUP NORMAL_CLEARING",
            "test/1101 UNBRIDGE",
            "test/1101 EXECUTE_COMPLETE bridge",
            "test/1101 HANGUP NORMAL_CLEARING",
            "test/1102 HANGUP_COMPLETE",
            "test/1102 DESTROY",
            "test/1101 HANGUP_COMPLETE",
            "test/1101 DESTROY");
  }

  @Test
  void holdAndResume() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    pbx.time.advance(Duration.ofSeconds(7));
    PbxEvent hold = told.last("CHANNEL_HOLD");
    alice.leg().resume(alice.terminal());
    pbx.time.run();

    assertThat(told.of(alice.leg(), "CALLSTATE HELD"))
        .containsExactly(
            "CALLSTATE HELD", "HOLD", "CALLSTATE UNHELD", "UNHOLD", "CALLSTATE ACTIVE");
    assertThat(hold.headers())
        .containsEntry("Channel-Call-State", "HELD")
        .containsEntry("Answer-State", "answered")
        .containsEntry("Caller-Channel-Hold-Accum", "0");
    assertThat(told.last("CHANNEL_UNHOLD").headers())
        .containsEntry("Caller-Channel-Hold-Accum", "7000000");
    assertThat(told.last("CHANNEL_CALLSTATE").headers())
        .containsEntry("Original-Channel-Call-State", "UNHELD")
        .containsEntry("Channel-Call-State", "ACTIVE")
        .containsEntry("Channel-Call-State-Number", "4");
  }

  @Test
  void whoHangsUpWhileItHoldsHasHeldUntilThen() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    pbx.time.advance(Duration.ofSeconds(3));
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(alice.leg().variable("hold_accum_seconds")).contains("3");
    assertThat(told.all("UNHOLD")).isEmpty();
  }

  @Test
  void aTransferWithConsultation() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    TestLine consulting = pbx.dials("1101", "1103");
    Leg first = pbx.control.legs().get(0);
    carol.answers();
    pbx.time.run();
    pbx.control.join(first, consulting.leg());
    pbx.time.run();

    assertThat(told.all("BRIDGE", "UNBRIDGE", "HANGUP", "EXECUTE_COMPLETE"))
        .containsExactly(
            "test/1101 BRIDGE",
            "test/1101 EXECUTE_COMPLETE set",
            "test/1101 BRIDGE",
            "test/1101 UNBRIDGE",
            "test/1101 UNBRIDGE",
            "test/1102 BRIDGE",
            "test/1101 HANGUP NORMAL_CLEARING",
            "test/1101 HANGUP NORMAL_CLEARING",
            "test/1101 EXECUTE_COMPLETE bridge",
            "test/1101 EXECUTE_COMPLETE bridge");
    assertThat(told.last("CHANNEL_BRIDGE").headers())
        .containsEntry("Bridge-A-Unique-ID", bob.leg().uuid())
        .containsEntry("Bridge-B-Unique-ID", carol.leg().uuid())
        .containsEntry("Other-Leg-Unique-ID", carol.leg().uuid());
  }

  @Test
  void aTransferWhileItRings() {
    TestLine alice = aliceTalksToBob();
    Leg held = alice.leg();
    held.hold();
    TestLine consulting = pbx.dials("1101", "1103");
    Leg bobs = bob.leg();
    assertThat(pbx.control.transferRinging(held, consulting.leg(), Optional.empty())).isTrue();
    pbx.time.run();
    carol.answers();
    pbx.time.run();

    assertThat(told.of(bobs, "STATE CS_EXCHANGE_MEDIA"))
        .containsExactly(
            "STATE CS_EXCHANGE_MEDIA",
            "CODEC",
            "CODEC",
            "STATE CS_ROUTING",
            "STATE CS_EXECUTE",
            "EXECUTE bridge",
            "CALLSTATE RING_WAIT",
            "BRIDGE",
            "CALLSTATE ACTIVE");
    assertThat(told.of(consulting.leg(), "EXECUTE bridge"))
        .startsWith(
            "EXECUTE bridge", "PROGRESS", "EXECUTE_COMPLETE bridge", "HANGUP NORMAL_CLEARING");
    assertThat(told.last("CHANNEL_BRIDGE").headers())
        .containsEntry("Unique-ID", bobs.uuid())
        .containsEntry("Other-Type", "originatee")
        .containsEntry("Other-Leg-Unique-ID", carol.leg().uuid());
  }

  @Test
  void aTransferByTheDialplanIsANewProfile() {
    pbx.dialplan.extension("on", "transfer 1103");
    TestLine alice = pbx.dials("1101", "on");
    pbx.time.advance(Duration.ofSeconds(1));
    carol.answers();
    pbx.time.run();

    assertThat(told.of(alice.leg(), "EXECUTE transfer"))
        .startsWith(
            "EXECUTE transfer",
            "EXECUTE_COMPLETE transfer",
            "STATE CS_ROUTING",
            "STATE CS_EXECUTE",
            "EXECUTE set",
            "EXECUTE_COMPLETE set",
            "EXECUTE bridge");
    assertThat(told.last("CHANNEL_BRIDGE").headers())
        .containsEntry("Caller-Profile-Index", "2")
        .containsEntry("Caller-Destination-Number", "1103")
        .containsEntry("Caller-RDNIS", "on");
  }

  @Test
  void aCallThatFails() {
    TestLine alice = pbx.dials("1101", "busy");

    assertThat(told.of(alice.leg(), "EXECUTE bridge"))
        .containsExactly(
            "EXECUTE bridge",
            "EXECUTE_COMPLETE bridge",
            "HANGUP USER_BUSY",
            "CALLSTATE HANGUP",
            "STATE CS_HANGUP",
            "STATE CS_REPORTING",
            "HANGUP_COMPLETE",
            "DESTROY");
    assertThat(told.last("CHANNEL_HANGUP_COMPLETE").headers())
        .containsEntry("Hangup-Cause", "USER_BUSY")
        .containsEntry("Answer-State", "hangup")
        .containsEntry("variable_hangup_cause", "USER_BUSY")
        .containsEntry("variable_hangup_cause_q850", "17")
        .containsEntry("variable_billsec", "0");
  }

  @Test
  void aNumberThatLeadsNowhere() {
    TestLine alice = pbx.dials("1101", "nowhere");

    assertThat(told.of(alice.leg(), "STATE CS_ROUTING"))
        .startsWith("STATE CS_ROUTING", "HANGUP NO_ROUTE_DESTINATION", "CALLSTATE HANGUP");
    assertThat(told.all("EXECUTE")).isEmpty();
  }

  @Test
  void anUnknownAddressIsALegThatEndsAtOnce() {
    Leg leg =
        pbx.control.originate(
            new OriginateRequest(
                "test/9999", Party.UNKNOWN, Optional.empty(), Duration.ofSeconds(5), Map.of()),
            (about, event) -> {});
    pbx.time.run();

    assertThat(told.of(leg)).startsWith("OUTGOING", "STATE CS_INIT", "CREATE", "ORIGINATE");
    assertThat(told.of(leg)).contains("HANGUP UNALLOCATED_NUMBER").endsWith("DESTROY");
  }

  @Test
  void earlyMedia() {
    bob.earlyMedia = true;
    TestLine alice = pbx.dials("1101", "1102");

    assertThat(told.of(alice.leg())).endsWith("PROGRESS_MEDIA", "CALLSTATE EARLY");
    assertThat(told.last("CHANNEL_PROGRESS_MEDIA").headers())
        .containsEntry("Answer-State", "early");
  }

  @Test
  void keysAreToldOfWhoPressesThemAndOfWhomTheServerSendsThem() {
    TestLine alice = aliceTalksToBob();
    alice.leg().dtmf('5');
    bob.leg().sendDtmf('#');

    assertThat(told.all("DTMF")).containsExactly("test/1101 DTMF 5", "test/1102 DTMF #");
    PbxEvent sent = told.last("DTMF");
    assertThat(sent.headers())
        .containsEntry("DTMF-Digit", "#")
        .containsEntry("DTMF-Duration", "2000")
        .containsEntry("DTMF-Source", "APP");
    assertThat(List.copyOf(sent.headers().keySet()))
        .endsWith("DTMF-Digit", "DTMF-Duration", "DTMF-Source");
  }

  @Test
  void theCodecIsToldWhenItChanges() {
    bob.codecs = List.of(AudioCodec.PCMU);
    TestLine alice = aliceTalksToBob();
    alice.leg().hold();
    pbx.time.run();
    alice.leg().resume(alice.terminal());
    pbx.time.run();

    assertThat(told.of(alice.leg()).stream().filter("CODEC"::equals)).hasSize(2);
    assertThat(told.last("CODEC").headers())
        .containsEntry("channel-write-codec-name", "PCMU")
        .containsEntry("channel-write-codec-rate", "8000")
        .containsEntry("channel-write-codec-bit-rate", "64000")
        .containsEntry("Channel-Read-Codec-Name", "PCMU");
  }

  @Test
  void whatALineDoesIsPresence() {
    TestLine alice = pbx.line("1101");
    Leg leg =
        pbx.control.open(
            new LegRequest(
                "skinny/internal/1101",
                alice.party(),
                "XML",
                "default",
                alice.terminal(),
                Map.of("domain_name", "pbx.example")),
            alice);
    pbx.control.dial(leg, "1102");
    pbx.time.run();
    bob.answers();
    pbx.time.run();
    leg.hold();
    leg.hangup(Cause.NORMAL_CLEARING);

    assertThat(told.all("PRESENCE_IN"))
        .containsExactly(
            "SKINNY/internal/1101 PRESENCE_IN CS_ROUTING",
            "SKINNY/internal/1101 PRESENCE_IN answered",
            "SKINNY/internal/1101 PRESENCE_IN hold",
            "SKINNY/internal/1101 PRESENCE_IN NORMAL_CLEARING");
    PbxEvent last = told.last("PRESENCE_IN");
    assertThat(last.headers())
        .containsEntry("Channel-Presence-ID", "1101@pbx.example")
        .containsEntry("proto", "any")
        .containsEntry("login", "mod_skinny")
        .containsEntry("from", "1101@pbx.example")
        .containsEntry("rpid", "unavailable")
        .containsEntry("event_type", "presence")
        .containsEntry("alt_event_type", "dialog")
        .containsEntry("presence-call-info-state", "idle")
        .containsEntry("presence-call-direction", "inbound")
        .containsEntry("event_count", "3")
        .containsEntry("Answer-State", "hangup");
  }

  @Test
  void anAnsweredLegThatIsSentElsewhereWaitsForTheRinging() {
    pbx.dialplan.extension("menu", "answer", "bridge test/1103");
    TestLine alice = pbx.dials("1101", "menu");
    carol.answers();
    pbx.time.run();

    assertThat(told.of(alice.leg(), "EXECUTE bridge"))
        .startsWith("EXECUTE bridge", "CALLSTATE RING_WAIT", "BRIDGE", "CALLSTATE ACTIVE");
  }

  @Test
  void whoIsRungAndDoesNotWinEnds() {
    pbx.dialplan.extension("both", "bridge test/1102,test/1103");
    pbx.dials("1101", "both");
    carol.answers();
    pbx.time.run();

    assertThat(told.of(bob.leg(), "HANGUP LOSE_RACE")).endsWith("HANGUP_COMPLETE", "DESTROY");
    assertThat(told.all("BRIDGE")).containsExactly("test/1101 BRIDGE");
  }

  @Test
  void whoRingsForNobodyHasNoOtherLeg() {
    pbx.control.dialOut(
        new DialOut(
            "test/1102", new Party("700", ""), Optional.empty(), Duration.ofSeconds(9), Map.of()),
        new SilentDialing());

    assertThat(told.last("CHANNEL_CREATE").headers())
        .containsEntry("Caller-Caller-ID-Number", "700")
        .containsEntry("Caller-Callee-ID-Number", "1102")
        .containsEntry("Caller-Destination-Number", "1102")
        .doesNotContainKey("Other-Type");
  }
}
