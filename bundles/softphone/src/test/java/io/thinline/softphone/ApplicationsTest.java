package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.sccp.message.DeviceToUserDataMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseVersion1Message;
import io.thinline.sccp.message.DeviceToUserDataVersion1Message;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsTest {
  private static final String NOTICE =
      "<CiscoIPPhoneText><Title>Notice</Title><Text>Are you &amp; Bob coming?\nSay so</Text>"
          + "<SoftKeyItem><Name>Yes</Name><URL>UserData:7:1:0:4711:yes: at 12</URL>"
          + "<Position>1</Position></SoftKeyItem>"
          + "<SoftKeyItem><Name>Exit</Name><URL>SoftKey:Exit</URL><Position>2</Position>"
          + "</SoftKeyItem></CiscoIPPhoneText>";
  private static final String MENU =
      "<CiscoIPPhoneMenu><Title>Lunch</Title><Prompt>What?</Prompt>"
          + "<MenuItem><Name>Soup</Name><URL>UserCallData:8:1:3:5:soup</URL></MenuItem>"
          + "<MenuItem><Name>Web</Name><URL>http://example.com/</URL></MenuItem>"
          + "</CiscoIPPhoneMenu>";

  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  private void push(SequenceFlag flag, byte[] xml) {
    desk.server.send(
        new UserToDeviceDataVersion1Message(
            AppId.of(7), 1, 0, 4711, flag, 0, 0, 7, 1, Bytes.of(xml)));
    desk.time.run();
  }

  private void push(String xml) {
    push(SequenceFlag.LAST, xml.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Screen.Application shown() {
    return desk.screen().application().orElseThrow();
  }

  private void choose(String label) {
    desk.phone
        .press(
            shown().choices().stream()
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow())
        .join();
    desk.time.run();
  }

  private Object lastSent() {
    return desk.server.received.get(desk.server.received.size() - 1);
  }

  @Test
  void aPushedTextIsShownAndAcknowledged() {
    push(NOTICE);
    assertThat(desk.screen().text())
        .contains(
            """
            | Notice                                                         |
            | Are you & Bob coming?                                          |
            | Say so                                                         |
            | [Yes] [Exit]                                                   |
            """);
    assertThat(desk.server.received)
        .singleElement()
        .isInstanceOfSatisfying(
            DeviceToUserDataResponseVersion1Message.class,
            m -> {
              assertThat(m.applicationId()).isEqualTo(AppId.of(7));
              assertThat(m.transactionId()).isEqualTo(4711);
              assertThat(m.xmldata().text(StandardCharsets.UTF_8)).contains("Status=\"0\"");
            });
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void aSoftKeyOfAnApplicationSendsItsDataAndExitLeavesIt() {
    push(NOTICE);
    choose("Yes");
    assertThat(lastSent())
        .isEqualTo(
            new DeviceToUserDataVersion1Message(
                AppId.of(7), 1, 0, 4711, SequenceFlag.LAST, 0, 0, 7, 1, Bytes.utf8("yes: at 12")));
    choose("Exit");
    assertThat(desk.screen().application()).isEmpty();
    assertThatThrownBy(() -> desk.phone.press(new Key.Choice("Yes", "UserData:7:1:0:1:x")).join())
        .hasMessageContaining("shows no \"Yes\"");
  }

  @Test
  void itemsOfAMenuAreChosenByTheirNumbers() {
    push(NOTICE);
    push(MENU);
    assertThat(desk.screen().text()).contains("|   1 Soup  ").doesNotContain("Notice");
    assertThat(shown().choices()).extracting(Key::label).containsExactly("Exit", "1", "2");
    choose("1");
    assertThat(lastSent())
        .isInstanceOfSatisfying(
            DeviceToUserDataVersion1Message.class,
            m ->
                assertThat(List.of(m.applicationId().code(), m.callReference(), m.transactionId()))
                    .containsExactly(8, 3, 5));
    assertThatThrownBy(() -> choose("2")).hasMessageContaining("http://example.com/");
  }

  @Test
  void theFirstFormIsAnsweredInTheFirstForm() {
    desk.server.send(new UserToDeviceDataMessage(AppId.of(9), 0, 0, 3, Bytes.utf8(NOTICE)));
    desk.time.run();
    assertThat(lastSent()).isInstanceOf(DeviceToUserDataResponseMessage.class);
    choose("Yes");
    assertThat(lastSent())
        .isEqualTo(new DeviceToUserDataMessage(AppId.of(7), 1, 0, 4711, Bytes.utf8("yes: at 12")));
  }

  @Test
  void piecesArePutTogetherBytewise() {
    byte[] all =
        MENU.replace("Soup", "S\u00fcppchen")
            .replaceFirst("^", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .getBytes(StandardCharsets.UTF_8);
    push(SequenceFlag.FIRST, Arrays.copyOfRange(all, 0, 100));
    push(SequenceFlag.MORE, Arrays.copyOfRange(all, 100, 150));
    assertThat(desk.screen().application()).isEmpty();
    push(SequenceFlag.LAST, Arrays.copyOfRange(all, 150, all.length));
    assertThat(shown().items().get(0).label()).isEqualTo("S\u00fcppchen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "",
        "<CiscoIPPhoneText><Title>Not closed</CiscoIPPhoneText>",
        "<html/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:/etc/hostname'>]>"
            + "<CiscoIPPhoneText><Text>&b;</Text></CiscoIPPhoneText>"
      })
  void whatIsNoObjectIsRefusedAndShowsNothing(String xml) {
    push(xml);
    assertThat(desk.screen().application()).isEmpty();
    assertThat(lastSent())
        .isInstanceOfSatisfying(
            DeviceToUserDataResponseVersion1Message.class,
            m ->
                assertThat(m.xmldata().text(StandardCharsets.UTF_8))
                    .isEqualTo("<CiscoIPPhoneError Number=\"1\"/>"));
  }
}
