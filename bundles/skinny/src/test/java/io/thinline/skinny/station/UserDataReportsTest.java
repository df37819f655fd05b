package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Line;
import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.message.DeviceToUserDataMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseMessage;
import io.thinline.sccp.message.DeviceToUserDataResponseVersion1Message;
import io.thinline.sccp.message.DeviceToUserDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserDataReportsTest {
  private static final int DEVICE_HEADERS = 8;

  private final TestStations stations = new TestStations();
  private final MemoryPhone alice = stations.phone().registers(ALICE);

  private List<PbxEvent> events() {
    return stations.events.withSubclass("skinny::device_to_user");
  }

  @Test
  void theFirstFormIsPublishedAsModSkinnyDoes() {
    alice.sends(
        new DeviceToUserDataMessage(AppId.of(1), 1, 0, 7, Bytes.utf8("hello-data!!")),
        new DeviceToUserDataResponseMessage(AppId.of(1), 1, 0, 8, Bytes.utf8("hello-data!!")));

    assertThat(events()).hasSize(2);
    assertThat(own(events().get(0)))
        .containsExactly(
            "Skinny-DeviceToUser-Message-Id: 46",
            "Skinny-DeviceToUser-Message-Id-String: DeviceToUserDataMessage",
            "Skinny-DeviceToUser-Application-Id: 1",
            "Skinny-DeviceToUser-Line-Instance: 1",
            "Skinny-DeviceToUser-Call-Id: 0",
            "Skinny-DeviceToUser-Transaction-Id: 7",
            "Skinny-DeviceToUser-Data-Length: 12");
    assertThat(events().get(0).body()).isEqualTo("hello-data!!");
    assertThat(own(events().get(1)))
        .contains(
            "Skinny-DeviceToUser-Message-Id: 47",
            "Skinny-DeviceToUser-Message-Id-String: DeviceToUserDataResponseMessage");
  }

  @Test
  void theBodyOfVersion1IsWhole() {
    alice.sends(
        new DeviceToUserDataVersion1Message(
            AppId.of(-1), 1, 2, 9, SequenceFlag.LAST, 3, 4, 5, 6, Bytes.utf8("a longer answer")),
        new DeviceToUserDataResponseVersion1Message(
            AppId.of(1), 1, 0, 10, SequenceFlag.LAST, 0, 0, 0, 0, Bytes.hex("4f4b00")));

    assertThat(own(events().get(0)))
        .containsExactly(
            "Skinny-DeviceToUser-Message-Id: 65",
            "Skinny-DeviceToUser-Message-Id-String: DeviceToUserDataVersion1Message",
            "Skinny-DeviceToUser-Application-Id: 4294967295",
            "Skinny-DeviceToUser-Line-Instance: 1",
            "Skinny-DeviceToUser-Call-Id: 2",
            "Skinny-DeviceToUser-Transaction-Id: 9",
            "Skinny-DeviceToUser-Data-Length: 15",
            "Skinny-DeviceToUser-Sequence-Flag: 2",
            "Skinny-DeviceToUser-Display-Priority: 3",
            "Skinny-DeviceToUser-Conference-Id: 4",
            "Skinny-DeviceToUser-App-Instance-Id: 5",
            "Skinny-DeviceToUser-Routing-Id: 6");
    assertThat(events().get(0).body()).isEqualTo("a longer answer");
    assertThat(own(events().get(1))).contains("Skinny-DeviceToUser-Message-Id: 66");
    assertThat(events().get(1).body()).isEqualTo("OK");
  }

  @Test
  void withoutDataThereIsNoBody() {
    alice.sends(new DeviceToUserDataResponseMessage(AppId.of(0), 0, 0, 0, Bytes.EMPTY));

    assertThat(events().get(0).body()).isNull();
  }

  @Test
  void atRegistrationTheMessagesOfTheFirstLineAreAskedForBeforeItIsPublished() {
    List<PbxEvent> all = stations.events.all();

    assertThat(all).extracting(PbxEvent::name).startsWith("MESSAGE_QUERY", "CUSTOM");
    assertThat(all.get(0).headers())
        .containsExactly(
            Map.entry("Message-Account", "skinny:1101@example.org"),
            Map.entry("VM-Skinny-Profile", "internal"));
    assertThat(all.get(1).subclass()).isEqualTo("skinny::register");
  }

  @Test
  void aFirstLineThatShowsAnotherMailboxAsksForThatAndTheSecondLineForNone() {
    stations.directory.add(
        TestStations.device(
            BOB, Map.of(), List.of(line(1, "1102", "sales"), line(2, "1103", null))));
    stations.phone().registers(BOB);

    assertThat(stations.events.all())
        .filteredOn(event -> event.name().equals("MESSAGE_QUERY"))
        .extracting(event -> event.headers().get("Message-Account"))
        .containsExactly("skinny:1101@example.org", "skinny:sales@example.org");
  }

  private static Button line(int position, String number, @Nullable String mailbox) {
    Line line =
        new Line(
            number,
            "",
            "",
            true,
            true,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(mailbox));
    return new Button(
        position, ButtonType.LINE, "", number, Optional.of(line), new SourceLocation("test", 1));
  }

  private static List<String> own(PbxEvent event) {
    return event.headers().entrySet().stream()
        .skip(DEVICE_HEADERS)
        .map(header -> header.getKey() + ": " + header.getValue())
        .toList();
  }
}
