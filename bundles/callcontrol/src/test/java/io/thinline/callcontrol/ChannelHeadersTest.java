package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegRequest;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the events of channels tell, in FreeSWITCH's order. */
class ChannelHeadersTest {
  private static final List<String> CHANNEL =
      List.of(
          "Channel-State",
          "Channel-Call-State",
          "Channel-State-Number",
          "Channel-Name",
          "Unique-ID",
          "Call-Direction",
          "Presence-Call-Direction",
          "Channel-HIT-Dialplan",
          "Channel-Presence-ID",
          "Channel-Call-UUID",
          "Answer-State");

  private static final List<String> CODEC =
      List.of(
          "Channel-Read-Codec-Name",
          "Channel-Read-Codec-Rate",
          "Channel-Read-Codec-Bit-Rate",
          "Channel-Write-Codec-Name",
          "Channel-Write-Codec-Rate",
          "Channel-Write-Codec-Bit-Rate");

  private static final List<String> PROFILE =
      List.of(
          "Direction",
          "Logical-Direction",
          "Username",
          "Dialplan",
          "Caller-ID-Name",
          "Caller-ID-Number",
          "Orig-Caller-ID-Name",
          "Orig-Caller-ID-Number",
          "Callee-ID-Name",
          "Callee-ID-Number",
          "Network-Addr",
          "ANI",
          "Destination-Number",
          "Unique-ID",
          "Source",
          "Context",
          "Channel-Name",
          "Profile-Index",
          "Profile-Created-Time",
          "Channel-Created-Time",
          "Channel-Answered-Time",
          "Channel-Progress-Time",
          "Channel-Progress-Media-Time",
          "Channel-Hangup-Time",
          "Channel-Transfer-Time",
          "Channel-Resurrect-Time",
          "Channel-Bridged-Time",
          "Channel-Last-Hold",
          "Channel-Hold-Accum",
          "Screen-Bit",
          "Privacy-Hide-Name",
          "Privacy-Hide-Number");

  /** Only phones have one. */
  private static final String ADDRESS = "Network-Addr";

  private final TestSwitch pbx = new TestSwitch();
  private final ToldEvents told = new ToldEvents(pbx.events);
  private final TestLine alice = pbx.line("1101");
  private final TestLine bob = pbx.line("1102");

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge skinny/internal/1102");
  }

  /** A phone's leg, with what its endpoint brings along. */
  private Leg alicesPhone() {
    return pbx.control.open(
        new LegRequest(
            "skinny/internal/1101",
            alice.party(),
            "XML",
            "default",
            alice.terminal(),
            new TreeMap<>(
                Map.of(
                    "domain_name", "pbx.example",
                    "network_addr", "192.0.2.5",
                    "skinny_profile_name", "internal",
                    "skinny_device_name", "SEP001120AABBCC",
                    "skinny_device_instance", "1"))),
        alice);
  }

  private Leg aliceTalksToBob() {
    Leg leg = alicesPhone();
    pbx.control.dial(leg, "1102");
    pbx.time.advance(Duration.ofSeconds(2));
    bob.answers();
    pbx.time.run();
    return leg;
  }

  private static List<String> prefixed(String prefix, List<String> without) {
    return PROFILE.stream()
        .filter(name -> !without.contains(name))
        .map(name -> prefix + name)
        .toList();
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  private static List<String> names(PbxEvent event) {
    return event.headers().keySet().stream().filter(name -> !name.startsWith("variable_")).toList();
  }

  @Test
  void theHeadersOfABridgeAreInOrder() {
    aliceTalksToBob();

    assertThat(names(told.last("CHANNEL_BRIDGE")))
        .containsExactlyElementsOf(
            joined(
                List.of("Bridge-A-Unique-ID", "Bridge-B-Unique-ID"),
                CHANNEL,
                prefixed("Caller-", List.of()),
                List.of("Other-Type"),
                prefixed("Other-Leg-", List.of(ADDRESS, "Profile-Index"))));
  }

  @Test
  void theHeadersOfTheEndAreInOrder() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(names(told.last("CHANNEL_DESTROY", leg)))
        .containsExactlyElementsOf(
            joined(
                CHANNEL,
                List.of("Hangup-Cause"),
                CODEC,
                prefixed("Caller-", List.of()),
                List.of("Other-Type"),
                prefixed("Other-Leg-", List.of(ADDRESS, "Profile-Index"))));
    assertThat(names(told.last("CHANNEL_HANGUP_COMPLETE"))).startsWith("Hangup-Cause");
  }

  @Test
  void theHeadersOfAnApplicationAreBehindTheVariables() {
    Leg leg = aliceTalksToBob();
    PbxEvent execute = told.last("CHANNEL_EXECUTE");
    leg.hangup(Cause.NORMAL_CLEARING);
    PbxEvent complete = told.last("CHANNEL_EXECUTE_COMPLETE");

    assertThat(List.copyOf(execute.headers().keySet()))
        .endsWith(
            "variable_current_application_data",
            "variable_current_application",
            "Application",
            "Application-Data",
            "Application-UUID");
    assertThat(complete.headers())
        .containsEntry("Application", "bridge")
        .containsEntry("Application-Data", "skinny/internal/1102")
        .containsEntry("Application-Response", "_none_")
        .containsEntry("Application-UUID", execute.headers().get("Application-UUID"));
  }

  @Test
  void theHeadersOfACallStateAreInFront() {
    aliceTalksToBob();

    assertThat(names(told.last("CHANNEL_CALLSTATE")))
        .startsWith("Original-Channel-Call-State", "Channel-Call-State-Number", "Channel-State");
  }

  @Test
  void theVariablesBeginWithWhatTheChannelIs() {
    Leg leg = alicesPhone();

    assertThat(told.last("CHANNEL_CREATE").headers())
        .containsEntry("variable_direction", "inbound")
        .containsEntry("variable_uuid", leg.uuid())
        .containsEntry("variable_call_uuid", leg.uuid())
        .containsEntry("variable_session_id", Integer.toString(leg.reference()))
        .containsEntry("variable_channel_name", "SKINNY/internal/SEP001120AABBCC:1/1101");
    assertThat(
            told.last("CHANNEL_CREATE").headers().keySet().stream()
                .filter(name -> name.startsWith("variable_"))
                .limit(5))
        .containsExactly(
            "variable_direction",
            "variable_uuid",
            "variable_call_uuid",
            "variable_session_id",
            "variable_channel_name");
  }

  @Test
  void stateAndCodecEventsHaveNoVariablesUnlessTheLegIsVerbose() {
    Leg leg = alicesPhone();
    assertThat(told.last("CHANNEL_STATE").headers()).doesNotContainKey("variable_uuid");
    leg.setVariable("verbose_events", "true");
    pbx.control.dial(leg, "1102");

    assertThat(told.last("CHANNEL_STATE").headers()).doesNotContainKey("variable_uuid");
    assertThat(
            told.events().all().stream()
                .filter(event -> event.name().equals("CHANNEL_STATE"))
                .filter(event -> event.headers().containsKey("variable_verbose_events")))
        .isNotEmpty();
  }

  @Test
  void aChannelHasTheNameThatModSkinnyWouldGiveIt() {
    Leg leg = aliceTalksToBob();

    assertThat(leg.variable("channel_name")).contains("SKINNY/internal/SEP001120AABBCC:1/1101");
    assertThat(bob.leg().variable("channel_name")).contains("SKINNY/internal/1102");
    assertThat(told.last("CHANNEL_BRIDGE").headers())
        .containsEntry("Channel-Name", "SKINNY/internal/SEP001120AABBCC:1/1101")
        .containsEntry("Other-Leg-Channel-Name", "SKINNY/internal/1102")
        .containsEntry("Caller-Source", "mod_skinny")
        .containsEntry("Channel-Presence-ID", "1101@pbx.example");
  }

  @Test
  void theTwoEndsOfALoopback() {
    pbx.dialplan.extension("go", "bridge loopback/1102/default");
    pbx.dials("1101", "go");

    assertThat(told.all("CREATE"))
        .contains("loopback/1102/default-a CREATE", "loopback/1102/default-b CREATE");
  }

  @Test
  void bothLegsOfACallHaveTheCallsUuidWhichIsTheFirstLegs() {
    Leg leg = aliceTalksToBob();
    bob.leg().hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(
            told.events().all().stream()
                .map(event -> event.headers().get("Channel-Call-UUID"))
                .distinct())
        .containsExactly(leg.uuid());
  }

  @Test
  void anEventTellsHowItWasWhenItHappened() {
    Leg leg = aliceTalksToBob();
    PbxEvent bridge = told.last("CHANNEL_BRIDGE");
    leg.setVariable("tree", "oak");
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(bridge.headers())
        .doesNotContainKeys("variable_tree", "Hangup-Cause", "variable_end_stamp")
        .containsEntry("Answer-State", "answered")
        .containsEntry("Caller-Channel-Hangup-Time", "0");
    assertThat(told.last("CHANNEL_DESTROY", leg).headers()).containsEntry("variable_tree", "oak");
  }

  @Test
  void aLegTellsTheSameToWhoAsksForIt() {
    Leg leg = aliceTalksToBob();

    assertThat(leg.channelHeaders())
        .containsEntry("Channel-State", "CS_EXECUTE")
        .containsEntry("Other-Leg-Unique-ID", bob.leg().uuid())
        .containsEntry("variable_network_addr", "192.0.2.5")
        .containsEntry("Caller-Network-Addr", "192.0.2.5");
    leg.hangup(Cause.NORMAL_CLEARING);
    assertThat(leg.channelHeaders()).containsEntry("Hangup-Cause", "NORMAL_CLEARING");
  }

  @Test
  void aLegTellsItsStateUnderFreeSwitchsNames() {
    Leg leg = alicesPhone();
    assertThat(leg.variable("state")).contains("CS_INIT");
    assertThat(leg.variable("callstate")).contains("DOWN");
    pbx.control.dial(leg, "1102");
    assertThat(leg.variable("state")).contains("CS_EXECUTE");
    assertThat(leg.variable("callstate")).contains("RINGING");
    assertThat(bob.leg().variable("state")).contains("CS_CONSUME_MEDIA");
    bob.answers();
    pbx.time.run();

    assertThat(bob.leg().variable("state")).contains("CS_EXCHANGE_MEDIA");
    assertThat(leg.variables())
        .containsEntry("callstate", "ACTIVE")
        .containsEntry("current_application", "bridge")
        .containsEntry("current_application_data", "skinny/internal/1102")
        .containsEntry("write_codec", "PCMU")
        .containsEntry("write_rate", "8000")
        .containsEntry("created_time", leg.created().getEpochSecond() + "000000");
    assertThat(leg.variable("end_stamp")).isEmpty();
    leg.hangup(Cause.NORMAL_CLEARING);
    assertThat(leg.variable("callstate")).contains("HANGUP");
    assertThat(leg.variable("end_stamp").orElseThrow())
        .matches("\\d{4}(-\\d\\d){2} \\d\\d:\\d\\d:\\d\\d");
  }
}
