package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.DOMAIN;
import static io.thinline.skinny.station.TestStations.button;
import static io.thinline.skinny.station.TestStations.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones that nobody has entered in the directory. */
class AutoRegisterTest {
  private static final String FIRST = "SEP00AA00000001";
  private static final String SECOND = "SEP00AA00000002";

  @TempDir private Path state;
  private TestStations stations;

  private static SkinnyProfile profile(String lines, String template) {
    SkinnyProfile on =
        TestStations.with(
            TestStations.profile("internal", Map.of()), AdmissionParameters.AUTO_REGISTER, "true");
    return TestStations.with(
        TestStations.with(on, AdmissionParameters.AUTO_REGISTER_LINES, lines),
        AdmissionParameters.AUTO_REGISTER_TEMPLATE,
        template);
  }

  private void start(SkinnyProfile profile) {
    stations = new TestStations(profile, state);
    stations.directory.add(
        new Device(
            "guest",
            DOMAIN,
            List.of(
                line(1, "1900", "Guest 1900", "Guest"),
                button(2, ButtonType.SPEED_DIAL, "Desk 1900", "1900")),
            Map.of(),
            Map.of("effective_caller_id_number", "1900", "toll_allow", "local"),
            TestStations.device("guest", Map.of(), List.of()).location()));
  }

  private void start() {
    start(profile("2000-2002", "guest"));
  }

  private MemoryPhone phone(String name) {
    MemoryPhone phone = stations.phone().registers(name);
    stations.callThread.run();
    return phone;
  }

  private static String number(MemoryPhone phone) {
    phone.sends(new LineStatReqMessage(1));
    return phone.last(LineStatMessage.class).lineDirNumber();
  }

  @Test
  void byDefaultAPhoneNobodyKnowsIsRefused() {
    stations = new TestStations();

    assertThat(phone(FIRST).closed()).isTrue();
    assertThat(stations.autoRegistrations.domains()).isEmpty();
  }

  @Test
  void aPhoneNobodyKnowsGetsTheTemplateWithANumberOfItsOwn() {
    start();
    MemoryPhone first = phone(FIRST);
    MemoryPhone second = phone(SECOND);

    assertThat(first.session().registered()).isTrue();
    assertThat(number(first)).isEqualTo("2000");
    assertThat(number(second)).isEqualTo("2001");
    Device device = first.session().station().orElseThrow().device();
    assertThat(device.buttons())
        .extracting(Button::label, Button::value)
        .containsExactly(tuple("Guest 2000", "2000"), tuple("Desk 1900", "1900"));
    assertThat(device.buttons().get(0).line().orElseThrow())
        .extracting(Line::number, Line::label, Line::callerName)
        .containsExactly("2000", "Guest 2000", "Guest");
    assertThat(device.variables())
        .isEqualTo(Map.of("effective_caller_id_number", "2000", "toll_allow", "local"));
  }

  @Test
  void aPhoneGetsItsNumberAgainAlsoAfterARestartOfTheServer() {
    start();
    phone(FIRST);
    MemoryPhone second = phone(SECOND);
    second.losesItsConnection();
    assertThat(number(phone(SECOND))).isEqualTo("2001");

    start();

    assertThat(number(phone(SECOND))).isEqualTo("2001");
    assertThat(number(phone(FIRST))).isEqualTo("2000");
    assertThat(number(phone("SEP00AA00000003"))).isEqualTo("2002");
  }

  @Test
  void numbersThatSomebodyHasAreNotGiven() {
    start();
    stations.directory.add(
        TestStations.device("SEP00BB00000001", Map.of(), List.of(line(1, "2000", "Boss", ""))));

    assertThat(number(phone(FIRST))).isEqualTo("2001");
  }

  @Test
  void whenNoNumberIsFreeTheNextPhoneIsRefusedAndTheOthersStay() {
    start(profile("2000-2000", "guest"));
    MemoryPhone first = phone(FIRST);
    MemoryPhone second = phone(SECOND);

    assertThat(second.closed()).isTrue();
    assertThat(first.closed()).isFalse();
    assertThat(stations.profile().refusals().counts()).isEqualTo(Map.of("unknown-device", 1L));
  }

  @Test
  void withoutItsTemplateNobodyIsLetIn() {
    start(profile("2000-2002", "nobody"));

    assertThat(phone(FIRST).closed()).isTrue();
  }

  @Test
  void anImproperNameGetsNoNumber() {
    start();
    phone("../../etc");

    assertThat(stations.autoRegistrations.domains()).isEmpty();
  }

  @Test
  void itsTokenIsGrantedBeforeItHasEverRegistered() {
    start();
    MemoryPhone phone =
        stations
            .phone()
            .sends(
                new RegisterTokenReq(
                    FIRST, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0));

    assertThat(phone.received()).isEqualTo(List.of(new RegisterTokenAck()));
  }

  @Test
  void theDirectoryIsToldOfItInItsOwnWordsOnceForMany() {
    start();
    List<String> news = new ArrayList<>();
    stations.autoRegistrations.watch(() -> news.add("news"));
    stations.phone().registers(FIRST);
    stations.phone().registers(SECOND);
    stations.callThread.run();

    assertThat(news).hasSize(1);
    assertThat(stations.autoRegistrations.domains())
        .singleElement()
        .satisfies(
            domain -> {
              assertThat(domain.attribute("name", "")).isEqualTo(DOMAIN);
              assertThat(named(domain, "user"))
                  .extracting(user -> user.attribute("id", ""))
                  .containsExactly(FIRST, SECOND);
              assertThat(named(domain, "button"))
                  .extracting(button -> button.attribute("value", ""))
                  .containsExactly("2000", "1900", "2001", "1900");
            });
  }

  private static List<ConfigElement> named(ConfigElement element, String name) {
    return all(element).filter(one -> one.name().equals(name)).toList();
  }

  private static Stream<ConfigElement> all(ConfigElement element) {
    return Stream.concat(
        Stream.of(element), element.children().stream().flatMap(AutoRegisterTest::all));
  }

  @Test
  void onceTheDirectoryHasItNothingChangesForThePhone() {
    start();
    MemoryPhone phone = phone(FIRST);
    stations.directory.add(phone.session().station().orElseThrow().device());
    stations.reload();
    stations.callThread.advance(Duration.ofSeconds(1));

    assertThat(phone.received()).noneMatch(message -> message instanceof Reset);
    assertThat(phone.closed()).isFalse();
  }

  @Test
  void aPhoneThatIsEnteredBecomesWhatTheDirectorySaysAndItsNumberIsFree() {
    start();
    phone(FIRST).losesItsConnection();
    stations.directory.add(
        TestStations.device(FIRST, Map.of(), List.of(line(1, "1234", "Carol", "Carol"))));
    stations.reload();

    assertThat(number(phone(FIRST))).isEqualTo("1234");
    assertThat(number(phone(SECOND))).isEqualTo("2000");
  }

  @Test
  void whenItIsTurnedOffThePhoneMustLeaveAndKeepsItsNumberForLater() {
    start();
    MemoryPhone phone = phone(FIRST);
    stations.set(AdmissionParameters.AUTO_REGISTER, "false");
    stations.callThread.advance(PendingRestarts.TIME_TO_LEAVE.plusSeconds(1));
    assertThat(phone.closed()).isTrue();
    assertThat(phone(FIRST).closed()).isTrue();
    assertThat(stations.phone().registers(ALICE).closed()).isFalse();

    stations.set(AdmissionParameters.AUTO_REGISTER, "true");

    assertThat(number(phone(FIRST))).isEqualTo("2000");
  }

  @Test
  void aLineOfTheStateFileThatSaysNothingIsLeftOut() throws IOException {
    Files.writeString(
        state.resolve("auto-registered"),
        "# profile device number\ninternal " + FIRST + " 2002\nwhat is this\ninternal ../x 2001\n");
    start();

    assertThat(number(phone(FIRST))).isEqualTo("2002");
    assertThat(number(phone(SECOND))).isEqualTo("2000");
    assertThat(Files.readAllLines(state.resolve("auto-registered")))
        .containsExactly(
            "# profile device number",
            "internal " + FIRST + " 2002",
            "internal " + SECOND + " 2000");
  }

  @Test
  void aTemplateThatChangesReachesThePhonesMadeOfIt() {
    start();
    MemoryPhone phone = phone(FIRST);
    stations.directory.add(
        TestStations.device("guest", Map.of(), List.of(line(1, "1900", "Visitor 1900", ""))));
    stations.reload();
    stations.callThread.advance(Duration.ofSeconds(1));

    assertThat(phone.received()).anyMatch(message -> message instanceof Reset);
    assertThat(phone(FIRST).session().station().orElseThrow().device().buttons().get(0).label())
        .isEqualTo("Visitor 2000");
  }
}
