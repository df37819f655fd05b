package io.thinline.skinny.userdata;

import static io.thinline.skinny.command.UserDataCommands.send;
import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDataPushTest {
  private static final String XML = "<CiscoIPPhoneText><Title>T</Title></CiscoIPPhoneText>";

  private final TestStations stations = new TestStations();
  private final UserDataPush push =
      new UserDataPush(stations.callThread, stations.events, stations.endpoint);
  private final MemoryPhone alice = stations.phone().registers(ALICE);

  private List<SccpMessage> sent() {
    stations.callThread.run();
    return alice.received();
  }

  private void publish(Map<String, String> headers, String body) {
    alice.received();
    PbxEvent event = PbxEvent.custom("skinny::user_to_device", Instant.EPOCH, headers);
    stations.events.publish(body == null ? event : event.withBody(body));
  }

  private static Map<String, String> headers(String... more) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", "internal");
    headers.put("Skinny-Device-Name", ALICE);
    headers.put("Skinny-Station-Instance", "0");
    headers.put("Skinny-UserToDevice-Message-Id-String", "UserToDeviceDataVersion1Message");
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return headers;
  }

  @Test
  void whatTheCommandSendsIsPublishedAsItWasTypedAndSentOnce() {
    alice.received();

    assertThat(
            send(
                stations,
                push,
                "UserToDeviceDataMessage",
                "application-id=1;Transaction-Id=7",
                XML))
        .isEqualTo("+OK");

    assertThat(sent())
        .containsExactly(new UserToDeviceDataMessage(AppId.of(1), 0, 0, 7, Bytes.utf8(XML)));
    List<PbxEvent> events = stations.events.withSubclass("skinny::user_to_device");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).body()).isEqualTo(XML);
    assertThat(events.get(0).headers().keySet())
        .containsExactly(
            "Skinny-Profile-Name",
            "Skinny-Device-Name",
            "Skinny-Station-User-Id",
            "Skinny-Station-Instance",
            "Skinny-IP-Address",
            "Skinny-Device-Type",
            "Skinny-Max-Streams",
            "Skinny-Port",
            "Skinny-UserToDevice-Message-Id-String",
            "Skinny-UserToDevice-application-id",
            "Skinny-UserToDevice-Transaction-Id");
  }

  @Test
  void everyParameterOfVersion1ReachesThePhoneAndTheLengthIsThatOfTheData() {
    for (String data : List.of("<a/>", "<ab/>", "<abc/>", "<abcd/>")) {
      send(
          stations,
          push,
          "UserToDeviceDataVersion1Message",
          "Application-Id=1;Line-Instance=2;Call-Id=3;Transaction-Id=42;Sequence-Flag=2;"
              + "Display-Priority=1;Conference-Id=7;App-Instance-Id=4;Routing-Id=9;",
          data);

      UserToDeviceDataVersion1Message message = alice.last(UserToDeviceDataVersion1Message.class);
      assertThat(message)
          .isEqualTo(
              new UserToDeviceDataVersion1Message(
                  AppId.of(1), 2, 3, 42, SequenceFlag.LAST, 1, 7, 4, 9, Bytes.utf8(data)));
      assertThat(message.dataLength()).isEqualTo(data.length());
    }
  }

  @Test
  void dataOfManyUnquotedWordsStayAsTheyWereTyped() {
    send(
        stations,
        push,
        "UserToDeviceDataMessage",
        "call-id=3",
        "<Text a=\"b  c\">Hello",
        "you</Text>");

    assertThat(alice.last(UserToDeviceDataMessage.class).xmldata())
        .isEqualTo(Bytes.utf8("<Text a=\"b  c\">Hello you</Text>"));
  }

  @Test
  void anEventOfAnotherFaceSendsTheMessageOnceAndPublishesNothing() {
    publish(
        headers("Skinny-UserToDevice-Transaction-Id", "5", "skinny-usertodevice-CALL-ID", "9"),
        XML);

    assertThat(sent())
        .containsExactly(
            new UserToDeviceDataVersion1Message(
                AppId.of(0), 0, 9, 5, SequenceFlag.LAST, 0, 0, 0, 0, Bytes.utf8(XML)));
    assertThat(sent()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::user_to_device")).hasSize(1);
  }

  @Test
  void theMessageMayBeNamedByItsNumber() {
    Map<String, String> headers = headers("Skinny-UserToDevice-Message-Id", "286");
    headers.remove("Skinny-UserToDevice-Message-Id-String");
    publish(headers, XML);

    assertThat(sent()).hasOnlyElementsOfType(UserToDeviceDataMessage.class).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skinny-Profile-Name=nosuch",
        "Skinny-Profile-Name=",
        "Skinny-Device-Name=SEPNOSUCH0000",
        "Skinny-Device-Name=",
        "Skinny-Station-Instance=5",
        "Skinny-UserToDevice-Message-Id-String=RegisterAckMessage",
        "Skinny-UserToDevice-Message-Id-String=",
        "Skinny-UserToDevice-Call-Id=many",
        "Skinny-UserToDevice-Foo=1",
        "Skinny-UserToDevice-Sequence-Flag=Middle",
        "Skinny-UserToDevice-=1",
      })
  void anEventWithAWrongHeaderSendsNothingAndNothingStops(String wrong) {
    int equals = wrong.indexOf('=');
    publish(headers(wrong.substring(0, equals), wrong.substring(equals + 1)), XML);
    assertThat(sent()).isEmpty();

    publish(headers(), XML);
    assertThat(sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skinny-Profile-Name=nosuch|header Skinny-Profile-Name: there is no profile nosuch, there"
            + " is internal",
        "Skinny-Profile-Name= |header Skinny-Profile-Name is missing",
        "Skinny-Device-Name=SEP9|header Skinny-Device-Name: no phone SEP9 is registered with"
            + " profile internal",
        "Skinny-Station-Instance=5|header Skinny-Station-Instance: SEP0011AABB0001 is registered"
            + " with instance 0, not 5",
        "Skinny-UserToDevice-Message-Id-String=X|header Skinny-UserToDevice-Message-Id-String: X"
            + " is not UserToDeviceDataMessage or UserToDeviceDataVersion1Message",
        "Skinny-UserToDevice-Call-Id=many|header Skinny-UserToDevice-Call-Id: \"many\" is not a"
            + " number from 0 to 4294967295",
        "Skinny-UserToDevice-Foo=1|header Skinny-UserToDevice-Foo is no parameter of"
            + " UserToDeviceDataVersion1Message. It has: application-id, line-instance, call-id,"
            + " transaction-id, sequence-flag, display-priority, conference-id, app-instance-id,"
            + " routing-id",
      })
  void theComplaintNamesTheHeaderAndWhatWouldBeRight(String story) {
    int equals = story.indexOf('=');
    int bar = story.indexOf('|');
    Map<String, String> headers =
        headers(story.substring(0, equals), story.substring(equals + 1, bar));
    PbxEvent event =
        PbxEvent.custom("skinny::user_to_device", Instant.EPOCH, headers).withBody(XML);

    assertThat(push.problem(new UserDataEvent(event))).contains(story.substring(bar + 1));
  }

  @Test
  void anEventWithoutABodySendsNothing() {
    publish(headers(), null);
    assertThat(sent()).isEmpty();
    publish(headers(), "");
    assertThat(sent()).isEmpty();
  }

  /** Whatever stands in it goes to the phone as data, or nowhere. */
  @Test
  void anEventRunsNoCommand() {
    publish(headers("Skinny-Api-Command", "profile internal kill_all"), "Key:Speaker`reboot`");

    assertThat(sent()).hasOnlyElementsOfType(UserToDeviceDataVersion1Message.class).hasSize(1);
    assertThat(alice.closed()).isFalse();
  }

  @Test
  void afterTheEndEventsAreLeftAlone() {
    push.deactivate();
    publish(headers(), XML);

    assertThat(sent()).isEmpty();
  }

  @Test
  void longDataGoInPiecesToPhonesThatKnowPieces() {
    MemoryPhone newer =
        stations.phone().sends(MemoryPhone.register(ALICE, 7, 22, 0), new TimeDateReqMessage());
    newer.received();
    String data = "<a>" + "x".repeat(3990) + "</a>";

    assertThat(
            send(
                stations,
                push,
                "UserToDeviceDataVersion1Message",
                "call-id=3;application-id=5",
                data))
        .isEqualTo("+OK");

    List<UserToDeviceDataVersion1Message> pieces =
        newer.received().stream().map(UserToDeviceDataVersion1Message.class::cast).toList();
    assertThat(pieces)
        .extracting(UserToDeviceDataVersion1Message::dataLength)
        .containsExactly(2000, 1997);
    assertThat(pieces)
        .extracting(UserToDeviceDataVersion1Message::sequenceFlag)
        .containsExactly(SequenceFlag.FIRST, SequenceFlag.LAST);
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.conferenceId()).isEqualTo(3);
              assertThat(piece.appInstanceID()).isEqualTo(5);
              assertThat(piece.routingID()).isEqualTo(1);
            });
    assertThat(
            pieces.get(0).xmldata().text(StandardCharsets.UTF_8)
                + pieces.get(1).xmldata().text(StandardCharsets.UTF_8))
        .isEqualTo(data);
    assertThat(stations.events.withSubclass("skinny::user_to_device")).hasSize(1);
  }

  @Test
  void tooLongDataAreRefusedAndNothingIsPublished() {
    alice.received();
    assertThat(
            send(
                stations,
                push,
                "UserToDeviceDataVersion1Message",
                "<a>" + "x".repeat(2000) + "</a>"))
        .isEqualTo(
            "-ERR the data has 2007 bytes: UserToDeviceDataVersion1Message takes 2000 to this"
                + " phone");
    publish(headers(), "x".repeat(2001));

    assertThat(sent()).isEmpty();
    assertThat(stations.events.withSubclass("skinny::user_to_device")).hasSize(1);
  }

  @Test
  void theCharactersAreWrittenAsTheXmlSays() {
    send(
        stations,
        push,
        "UserToDeviceDataMessage",
        "<?xml version='1.0' encoding='UTF-8'?><a>é</a>".replace(" ", "\u0020"));
    assertThat(alice.last(UserToDeviceDataMessage.class).xmldata().text(StandardCharsets.UTF_8))
        .endsWith("<a>é</a>");

    send(stations, push, "UserToDeviceDataMessage", "<a>é</a>");
    assertThat(
            alice.last(UserToDeviceDataMessage.class).xmldata().text(StandardCharsets.ISO_8859_1))
        .isEqualTo("<a>é</a>");
  }

  @Test
  void theSameComplaintIsMadeOnceAMinuteAndNotWithoutEnd() {
    Complaints complaints = new Complaints(stations.callThread.clock());

    assertThat(complaints.due("a")).isTrue();
    assertThat(complaints.due("a")).isFalse();
    for (int i = 0; i < 200; i++) {
      complaints.due("complaint " + i);
    }
    assertThat(complaints.due("b")).isFalse();
    stations.callThread.advance(Duration.ofSeconds(61));
    assertThat(complaints.due("a")).isTrue();
  }
}
