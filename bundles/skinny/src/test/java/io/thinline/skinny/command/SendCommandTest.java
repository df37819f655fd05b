package io.thinline.skinny.command;

import static io.thinline.skinny.command.RestartCommandTest.run;
import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.ResetType;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.TestStations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice's phone, a 7960 with version 11, is sent messages by hand. */
class SendCommandTest {
  private final TestStations stations = new TestStations();
  private final SkinnyCommand command = SkinnyCommandTest.command(stations, new ProfileCounters());
  private final MemoryPhone alice = stations.phone().registers(ALICE);

  private CommandResult send(String... words) {
    alice.received();
    return run(
        command,
        Stream.concat(Stream.of("profile", "internal", "device", ALICE, "send"), Stream.of(words))
            .toArray(String[]::new));
  }

  private void isSent(SccpMessage message, String... words) {
    assertThat(send(words).text()).isEqualTo("+OK");
    assertThat(alice.received()).containsExactly(message);
  }

  @Test
  void ringersAreSetByNameAndByNumber() {
    SetRingerMessage inside = new SetRingerMessage(RingMode.INSIDE, RingDuration.ONCE, 0, 0);

    isSent(inside, "SetRingerMessage", "RingInside", "RingOnce");
    isSent(inside, "setringermessage", "ringinside", "RINGONCE");
    isSent(inside, "SetRinger", "2", "0x2");
  }

  @Test
  void lampsSpeakersAndCallStatesAreSet() {
    isSent(
        new SetLampMessage(Stimulus.VOICEMAIL, 0, LampMode.ON),
        "SetLampMessage",
        "Voicemail",
        "0",
        "On");
    isSent(
        new SetLampMessage(Stimulus.LINE, 1, LampMode.WINK), "SetLampMessage", "Line", "1", "Wink");
    isSent(new SetSpeakerModeMessage(SpeakerMode.ON), "SetSpeakerModeMessage", "SpeakerOn");
    isSent(
        new CallStateMessage(CallState.OFF_HOOK, 1, 1345, CallPrivacy.NONE, CallPriority.NORMAL, 0),
        "CallStateMessage",
        "OffHook",
        "1",
        "1345");
  }

  @Test
  void aForwardIsShownAndTakenAway() {
    DirectoryNumber none = DirectoryNumber.NONE;

    isSent(
        new ForwardStatMessage(1, 1, 1, DirectoryNumber.of("1103"), 0, none, 0, none),
        "ForwardStatMessage",
        "1103");
    isSent(new ForwardStatMessage(0, 1, 0, none, 0, none, 0, none), "ForwardStatMessage");
  }

  @Test
  void aPromptIsWrittenUnderBothNamesAndCutToWhatThePhoneTakes() {
    isSent(prompt("Hello from api"), "DisplayPromptStatusMessage", "Hello from api");
    isSent(prompt("Hello from api"), "DisplayPromptStatus", "Hello", "from", "api");
    isSent(prompt(""), "DisplayPromptStatus", "");
    isSent(prompt("x".repeat(96)), "DisplayPromptStatus", "x".repeat(200));
  }

  private static SccpMessage prompt(String text) {
    return new DisplayDynamicPromptStatusMessage(0, 0, 0, text);
  }

  @Test
  void oldPhonesAreSentFixedForms() {
    MemoryPhone old =
        stations.phone().sends(MemoryPhone.register(ALICE, 7, 5, 0), new TimeDateReqMessage());
    old.received();

    send("DisplayPromptStatus", "x".repeat(40));
    send("CallInfo", "1", "9", "calling-name=Alice");

    assertThat(old.last(DisplayPromptStatusMessage.class).promptStatus()).isEqualTo("x".repeat(31));
    assertThat(old.last(CallInfoMessage.class).callingPartyName()).isEqualTo("Alice");
  }

  @Test
  void softKeysAreSelected() {
    isSent(
        new SelectSoftKeysMessage(0, 0, SoftKeySet.RING_IN, SoftKeyMask.ALL),
        "SelectSoftKeysMessage",
        "KeySetRingIn");
    isSent(
        new SelectSoftKeysMessage(1, 7, SoftKeySet.CONNECTED, SoftKeyMask.of(5)),
        "SelectSoftKeys",
        "Connected",
        "1",
        "7",
        "0x5");
  }

  @Test
  void tonesStartAndStop() {
    isSent(new StartToneMessage(Tone.ZIP_ZIP, ToneDirection.USER, 0, 0), "StartTone", "ZipZip");
    isSent(
        new StartToneMessage(Tone.LINE_BUSY_TONE, ToneDirection.USER, 1, 7),
        "StartToneMessage",
        "busytone",
        "1",
        "7");
    isSent(new StopToneMessage(0, 0, Tone.SILENCE), "StopTone");
    isSent(new StopToneMessage(1, 7, Tone.SILENCE), "StopToneMessage", "1", "7");
  }

  @Test
  void whoCallsWhomIsShown() {
    assertThat(
            send(
                    "CallInfo",
                    "1",
                    "7",
                    "Calling-Name=Alice B;calling-number=1101;call-type=outbound;")
                .text())
        .isEqualTo("+OK");

    CallInfoDynamicMessage shown = alice.last(CallInfoDynamicMessage.class);
    assertThat(shown.lineInstance()).isEqualTo(1);
    assertThat(shown.callReference()).isEqualTo(7);
    assertThat(shown.callType()).isEqualTo(CallType.OUTBOUND);
    assertThat(shown.callingPartyName()).isEqualTo("Alice B");
    assertThat(shown.callingParty()).isEqualTo("1101");
    assertThat(shown.calledParty()).isEmpty();
  }

  @Test
  void aPhoneBootsOrRestarts() {
    isSent(new Reset(ResetType.RESTART), "ResetMessage", "DeviceRestart");
    isSent(new Reset(ResetType.RESET), "ResetMessage", "DeviceReset");
    isSent(new Reset(ResetType.RESET), "ResetMessage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SetRingerMessage Bogus RingOnce|-ERR \"Bogus\" is no ring_type. Allowed: RingOff,",
        "SetRingerMessage RingInside Bogus|-ERR \"Bogus\" is no ring_mode. Allowed: RingForever,",
        "SetRingerMessage RingInside|-ERR SetRingerMessage <ring_type> <ring_mode>: <ring_mode> is",
        "SetRingerMessage RingInside RingOnce x|-ERR \"x\" is one word too many for SetRinger",
        "SetRingerMessage -1 1|-ERR \"-1\" is no ring_type",
        "SetRingerMessage 99999999999999999999 1|-ERR \"99999999999999999999\" is no ring_type",
        "SetLampMessage Line x On|-ERR \"x\" is no instance. Allowed: a number",
        "SetLampMessage|-ERR SetLampMessage <stimulus> <instance> <lamp_mode>: <stimulus> is missing",
        "CallStateMessage OffHook 1|-ERR CallStateMessage <call_state> <line_instance> <call_id>",
        "ForwardStatMessage 123456789012345678901234|-ERR \"123456789012345678901234\" is no number",
        "DisplayPromptStatus|-ERR DisplayPromptStatusMessage <message>: <message> is missing",
        "StartTone NoSuchTone|-ERR \"NoSuchTone\" is no tone. Allowed: Silence,",
        "SelectSoftKeys Nothing|-ERR \"Nothing\" is no soft_key_set. Allowed: KeySetOnHook,",
        "CallInfo 1 7|-ERR CallInfoMessage <line_instance> <call_id>",
        "CallInfo 1 7 colour=red|-ERR \"colour=red\" is no <param>=<value>. Parameters: call-type,",
        "CallInfo 1 x call-type=Inbound|-ERR \"x\" is no call_id",
        "CallInfo 1 7 call-type=Red|-ERR \"Red\" is no call-type. Allowed: Inbound,",
        "ResetMessage Explode|-ERR \"Explode\" is no DeviceReset|DeviceRestart",
        "UserToDeviceDataMessage|-ERR UserToDeviceDataMessage [ <param>=<value>;... ] <data>",
        "UserToDeviceDataVersion1Message =x;foo <a/>|-ERR \"=x\" is no <param>=<value>",
        "UserToDeviceDataVersion1Message foo=1 <a/>|-ERR foo is no parameter of UserToDevice",
        "UserToDeviceDataMessage routing-id=1 <a/>|-ERR routing-id is no parameter of",
        "UserToDeviceDataMessage call-id=many <a/>|-ERR call-id: \"many\" is not a number",
        "KeepAliveAckMessage|Unhandled message KeepAliveAckMessage\nThere is: ResetMessage,",
        "NoSuchMessage x|Unhandled message NoSuchMessage\nThere is: ResetMessage,",
      })
  void whatIsWrongIsAnsweredWithWhatIsAllowedAndNothingIsSent(String story) {
    int bar = story.lastIndexOf("|-ERR") >= 0 ? story.lastIndexOf("|-ERR") : story.indexOf('|');

    CommandResult result = send(story.substring(0, bar).split(" "));

    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).startsWith(story.substring(bar + 1));
    assertThat(alice.received()).isEmpty();
  }

  @Test
  void theAnswerSaysToMachinesWhatWasSent() {
    CommandData.Tree data =
        (CommandData.Tree) send("setspeakermode", "speakeroff").data().orElseThrow();

    assertThat(data.values())
        .containsEntry("Device", ALICE)
        .containsEntry("Message", "SetSpeakerModeMessage")
        .containsEntry("Words", "speakeroff");
  }

  @Test
  void namesOfProfilesAndDevicesAreTakenInAnyCase() {
    assertThat(
            run(command, "PROFILE", "Internal", "device", ALICE.toLowerCase(), "SEND", "StopTone")
                .text())
        .isEqualTo("+OK");
    assertThat(run(command, "status", "profile", "INTERNAL", "device", ALICE.toLowerCase()))
        .isEqualTo(run(command, "status", "profile", "internal", "device", ALICE));
  }

  @Test
  void everyPlaceIsCompleted() {
    assertThat(sendCompletion("")).contains("SetRingerMessage", "StartToneMessage");
    assertThat(sendCompletion("userto")).hasSize(2);
    assertThat(sendCompletion("SetRingerMessage", "RingI")).containsExactly("RingInside");
    assertThat(sendCompletion("SetRingerMessage", "RingInside", "ringo"))
        .containsExactly("RingOnce");
    assertThat(sendCompletion("SetRingerMessage", "RingInside", "RingOnce", "")).isEmpty();
    assertThat(sendCompletion("SetLampMessage", "Line", "")).containsExactly("1", "2");
    assertThat(sendCompletion("SelectSoftKeysMessage", "keysetonh"))
        .containsExactly("KeySetOnHold", "KeySetOnHook", "KeySetOnHookStealable");
    assertThat(sendCompletion("StartTone", "MeetMeE"))
        .containsExactly("MeetMeEnterAccessCode", "MeetMeEnterPin");
    assertThat(sendCompletion("UserToDeviceDataMessage", "c")).containsExactly("call-id=");
    assertThat(sendCompletion("CallInfo", "1", "1", "called-na")).containsExactly("called-name=");
    assertThat(sendCompletion("NoSuchMessage", "")).isEmpty();
    assertThat(command.complete(List.of("profile", "internal", "device", ALICE, "")))
        .containsExactly("kill", "send");
    assertThat(
            command.complete(
                List.of("status", "profile", "internal", "device", ALICE, "buttons", "speed")))
        .containsExactly("SpeedDial");
  }

  @Test
  void callsThatThePhoneShowsAreCompleted() {
    send("CallStateMessage", "OffHook", "1", "1345");

    assertThat(sendCompletion("CallStateMessage", "OnHook", "1", "")).containsExactly("1345");
  }

  private List<String> sendCompletion(String... words) {
    return command.complete(
        Stream.concat(Stream.of("profile", "internal", "device", ALICE, "send"), Stream.of(words))
            .toList());
  }

  @Test
  void lookingIsForViewersSendingForOperatorsSettingForAdministrators() {
    assertThat(command.role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(command.role(words("help"))).isEqualTo(Role.VIEWER);
    assertThat(command.role(words("status profile internal"))).isEqualTo(Role.VIEWER);
    assertThat(command.role(words("status profile internal line 1101"))).isEqualTo(Role.VIEWER);
    assertThat(command.role(words("profile internal device X send StopTone")))
        .isEqualTo(Role.OPERATOR);
    assertThat(command.role(words("Profile internal DEVICE X kill"))).isEqualTo(Role.OPERATOR);
    assertThat(command.role(words("profile internal kill_all"))).isEqualTo(Role.OPERATOR);
    assertThat(command.role(words("profile internal SET debug 1"))).isEqualTo(Role.ADMINISTRATOR);
  }

  private static List<String> words(String line) {
    return List.of(line.split(" "));
  }
}
