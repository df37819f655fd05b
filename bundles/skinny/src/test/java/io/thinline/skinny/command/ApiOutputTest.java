package io.thinline.skinny.command;

import static io.thinline.skinny.command.RestartCommandTest.run;
import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.TestStations;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running mod_skinny was asked, and what it answered. */
class ApiOutputTest {
  private final TestStations stations = new TestStations();
  private final SkinnyCommand command = SkinnyCommandTest.command(stations, new ProfileCounters());
  private final MemoryPhone alice = stations.phone().registers(ALICE);
  private final MemoryPhone bob = stations.phone().registers(BOB);

  ApiOutputTest() {
    command.bindConfigService(
        new ConfigService() {
          @Override
          public Optional<String> set(String profile, String parameter, String value) {
            return Optional.empty();
          }

          @Override
          public Configuration current() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Configuration reload() {
            throw new UnsupportedOperationException();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile internal device SEP0011AABB0001 send SetRingerMessage RingInside RingOnce",
        "profile internal device SEP0011AABB0001 send SetRingerMessage 1 1",
        "profile internal device SEP0011AABB0001 send SetLampMessage Voicemail 0 On",
        "profile internal device SEP0011AABB0001 send SetLampMessage Line 1 Wink",
        "profile internal device SEP0011AABB0001 send SetLampMessage Line 1 Off",
        "profile internal device SEP0011AABB0001 send SetLampMessage Voicemail 0 Off",
        "profile internal device SEP0011AABB0001 send SetSpeakerModeMessage SpeakerOn",
        "profile internal device SEP0011AABB0001 send SetSpeakerModeMessage SpeakerOff",
        "profile internal device SEP0011AABB0001 send CallStateMessage OffHook 1 1345",
        "profile internal device SEP0011AABB0001 send CallStateMessage OnHook 1 1345",
        "profile internal device SEP0011AABB0001 send ForwardStatMessage 1103",
        "profile internal device SEP0011AABB0001 send ForwardStatMessage",
        "profile internal device SEP0011AABB0001 send DisplayPromptStatusMessage Hello_from_api",
        "profile internal device SEP0011AABB0001 send UserToDeviceDataMessage"
            + " application-id=1;transaction-id=1"
            + " <CiscoIPPhoneText><Title>T</Title></CiscoIPPhoneText>",
        "profile internal device SEP0011AABB0001 send UserToDeviceDataVersion1Message"
            + " <CiscoIPPhoneText><Title>Hi</Title><Text>Plain</Text></CiscoIPPhoneText>",
        "profile internal device SEP0011AABB0001 send UserToDeviceDataVersion1Message"
            + " Application-Id=1;Line-Instance=1;Call-Id=0;Transaction-Id=42;Sequence-Flag=2;"
            + "Display-Priority=1;Conference-Id=7;App-Instance-Id=3;Routing-Id=9"
            + " <CiscoIPPhoneText><Title>T2</Title><Text>body</Text></CiscoIPPhoneText>",
        "profile internal set digit-timeout 9000",
        "profile internal set debug 9",
        "profile internal set ext-cfwdall cfwdall",
        "profile internal device SEP0011AABB0001 send ResetMessage DeviceRestart",
        "profile internal device SEP0011AABB0002 kill",
        "profile internal kill_all",
      })
  void whatItDidIsDone(String line) {
    CommandResult result = run(command, line.split(" "));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).isEqualTo("+OK");
    assertThat(result.data()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status profile nosuch|Profile not found!",
        "status profile nosuch device SEP0011AABB0001|Profile not found!",
        "profile nosuch device SEP0011AABB0001 send StopTone|Profile not found!",
        "profile nosuch set debug 1|Profile not found!",
        "profile nosuch kill_all|Profile not found!",
        "profile internal device SEPNOSUCH0000 send SetRingerMessage RingInside RingOnce"
            + "|Listener not found!",
        "profile internal device SEPNOSUCH0000 kill|Listener not found!",
        "profile internal device SEP0011AABB0001 send DisplayThis Hello"
            + "|Unhandled message DisplayThis",
        "profile internal set odbc-dsn x"
            + "|Unable to set skinny setting 'odbc-dsn'. Does it exists?",
        "profile internal set nosuch 1|Unable to set skinny setting 'nosuch'. Does it exists?",
      })
  void itsErrorsAreTheFirstLineAndWhatWouldBeRightFollows(String story) {
    int bar = story.indexOf('|');

    CommandResult result = run(command, story.substring(0, bar).split(" "));

    assertThat(result.succeeded()).isFalse();
    assertThat(result.text().lines().findFirst()).contains(story.substring(bar + 1));
    assertThat(result.text().lines()).hasSize(2);
  }

  @Test
  void itsFormsAreInTheHelpInItsOrder() {
    String send = "skinny profile <profile_name> device <device_name> send ";
    assertThat(run(command, "help").text().lines())
        .containsSubsequence(
            "skinny help",
            "skinny status profile <profile_name>",
            "skinny status profile <profile_name> device <device_name>",
            send + "ResetMessage [DeviceReset|DeviceRestart]",
            send + "SetRingerMessage <ring_type> <ring_mode>",
            send + "SetLampMessage <stimulus> <instance> <lamp_mode>",
            send + "SetSpeakerModeMessage <speaker_mode>",
            send + "CallStateMessage <call_state> <line_instance> <call_id>",
            send + "ForwardStatMessage <number>",
            send + "DisplayPromptStatus <message>",
            send
                + "<UserToDeviceDataMessage|UserToDeviceDataVersion1Message>"
                + " [ <param>=<value>;... ] <data>",
            "skinny profile <profile_name> set <name> <value>");
  }

  @Test
  void killEndsOneConnectionAndKillAllEvery() {
    run(command, "profile", "internal", "device", BOB, "kill");

    assertThat(bob.closed()).isTrue();
    assertThat(alice.closed()).isFalse();
    assertThat(stations.events.withSubclass("skinny::unregister"))
        .extracting(event -> event.headers().get("Skinny-Device-Name"))
        .containsExactly(BOB);

    MemoryPhone stranger = stations.phone();
    run(command, "profile", "internal", "kill_all");

    assertThat(alice.closed()).isTrue();
    assertThat(stranger.closed()).isTrue();
    assertThat(stations.profile().connections()).isZero();
  }

  @Test
  void aLineTellsWhatItIsAndWhereItAppears() {
    CommandResult line = run(command, "status", "profile", "internal", "line", "1101");

    assertThat(line.succeeded()).isTrue();
    assertThat(line.text().lines())
        .contains(
            "Line            \t1101",
            "CallerName      \tAlice",
            "State           \tidle",
            "Appearances     \t" + ALICE + ":1",
            "Registered      \t" + ALICE);
    assertThat(((CommandData.Tree) line.data().orElseThrow()).values())
        .containsEntry("Line", "1101");
    assertThat(run(command, "status", "profile", "internal", "line", "9999").text())
        .isEqualTo("Line not found! In domain example.org there is: 1101, 1102, 1110");
  }

  @Test
  void buttonsAreListedAllOrOfAKind() {
    CommandData.Table all =
        (CommandData.Table)
            run(command, "status", "profile", "internal", "device", ALICE, "buttons")
                .data()
                .orElseThrow();
    CommandData.Table speedDials =
        (CommandData.Table)
            run(command, "status", "profile", "internal", "device", ALICE, "buttons", "speed-dial")
                .data()
                .orElseThrow();

    assertThat(all.rows()).hasSize(5);
    assertThat(all.rows().get(1)).containsExactly("3", "Line", "2", "Shared Line 10", "1110");
    assertThat(speedDials.rows()).hasSize(1);
    assertThat(
            run(command, "status", "profile", "internal", "device", ALICE, "buttons", "knob")
                .text())
        .startsWith("-ERR \"knob\" is no button_type. Allowed: LastNumberRedial,");
  }
}
