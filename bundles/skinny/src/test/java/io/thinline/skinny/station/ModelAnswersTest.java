package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Line;
import io.thinline.sccp.message.CallCountReqMessage;
import io.thinline.sccp.message.CallCountRespMessage;
import io.thinline.sccp.message.DialedPhoneBookAckMessage;
import io.thinline.sccp.message.DialedPhoneBookMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.MwiNotificationMessage;
import io.thinline.sccp.message.MwiResponseMessage;
import io.thinline.sccp.message.NotificationMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.ServerReqMessage;
import io.thinline.sccp.message.ServerResMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SetHookFlashDetectModeMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.BlfStatus;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.LineData;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MessageCounts;
import io.thinline.sccp.value.MwiNotificationResult;
import io.thinline.sccp.value.SubscribeCause;
import io.thinline.sccp.value.SubscriptionFeature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that depend on the model, its version, or what the configuration says of it. */
class ModelAnswersTest {
  private static final String CAROL = "SEP0011AABB0003";
  private static final SourceLocation HERE = new SourceLocation("internal.xml", 7);

  private static TestStations with(String parameter, String value) {
    SkinnyProfile profile = TestStations.profile("internal", Map.of());
    return new TestStations(
        profile.with(profile.settings().with(parameter, new ConfigValue(value, HERE))));
  }

  private static MemoryPhone carol(
      TestStations stations, int type, int version, Map<String, String> parameters) {
    stations.directory.add(
        TestStations.device(
            CAROL, parameters, List.of(TestStations.line(1, "1103", "Line 1", "Carol"))));
    return stations.phone().sends(MemoryPhone.register(CAROL, type, version, 0));
  }

  private static List<String> softKeys(MemoryPhone phone) {
    phone.sends(new SoftKeyTemplateReqMessage());
    return phone.last(SoftKeyTemplateResMessage.class).definition().stream()
        .map(key -> key.softKeyLabel())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void softKeysOfOldPhonesAreText(int version) {
    assertThat(softKeys(carol(new TestStations(), 8, version, Map.of())))
        .startsWith("Redial", "NewCall", "Hold", "Trnsfer", "CFwdALL")
        .contains("<<", "EndCall", "RmLstC", "OPickUp", "HLog")
        .allSatisfy(label -> assertThat(label).isNotEmpty().hasSizeLessThan(16));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 17, 22})
  void softKeysOfNewerPhonesAreCodes(int version) {
    assertThat(softKeys(carol(new TestStations(), 8, version, Map.of())))
        .startsWith("\u0080\u0001", "\u0080\u0002");
  }

  /** The second page of the dictionary came later than the first. */
  @ParameterizedTest
  @CsvSource({"3, false", "8, false", "11, true", "17, true", "22, true"})
  void anAbbreviatedDialKeyIsLabelledOnEveryPhone(int version, boolean code) {
    assertThat(softKeys(carol(new TestStations(), 8, version, Map.of())))
        .contains("Dial", code ? "\u001E\u003C" : "AbbrDial");
  }

  @ParameterizedTest
  @CsvSource({
    "text, '', 11, true",
    "codes, '', 5, false",
    "auto, text, 11, true",
    "text, codes, 5, false",
    "text, auto, 11, false",
    "text, words, 11, true"
  })
  void profileAndDeviceMayChoose(String profile, String device, int version, boolean text) {
    MemoryPhone phone =
        carol(
            with("soft-key-labels", profile), 8, version, Map.of("skinny-soft-key-labels", device));

    assertThat(softKeys(phone)).startsWith(text ? "Redial" : "\u0080\u0001");
  }

  @Test
  void theServersOfTheProfileAreNamedInTheirOrder() {
    TestStations stations = with("servers", "192.0.2.7 [2001:db8::1]:2001, 192.0.2.8:2443");
    ServerResMessage servers =
        carol(stations, 437, 22, Map.of())
            .sends(new ServerReqMessage())
            .last(ServerResMessage.class);

    assertThat(servers.server()).containsExactly("192.0.2.7", "2001:db8::1", "192.0.2.8", "", "");
    assertThat(servers.serverTcpListenPort()).containsExactly(2000, 2001, 2443, 0, 0);
    assertThat(servers.serverIpAddr().get(0)).hasToString("192.0.2.7");
    assertThat(servers.serverIpAddr().get(1)).hasToString("2001:db8:0:0:0:0:0:1");
    assertThat(servers.serverIpAddr().get(4)).isEqualTo(MediaAddress.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.999",
        "192.0.2.7:0",
        "192.0.2.7:70000",
        "a,b,c,d,e,f",
        "2001:db8::1::2",
        "x y:z"
      })
  void aListOfServersThatIsWrittenWrongDoesNotCount(String wrong) {
    ServerResMessage servers =
        carol(with("servers", wrong), 7, 11, Map.of())
            .sends(new ServerReqMessage())
            .last(ServerResMessage.class);

    assertThat(servers.server()).containsExactly("192.0.2.1", "", "", "", "");
  }

  @Test
  void aServerMayHaveAName() {
    TestStations stations = with("servers", "localhost:2002");
    MemoryPhone phone = carol(stations, 7, 11, Map.of()).sends(new ServerReqMessage());
    stations.callThread.run();

    ServerResMessage servers = phone.last(ServerResMessage.class);
    assertThat(servers.server()).startsWith("localhost");
    assertThat(servers.serverTcpListenPort()).startsWith(2002);
    assertThat(servers.serverIpAddr().get(0)).hasToString("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({"12, true", "30027, true", "20000, true", "7, false", "437, false"})
  void phonesThatKnowHookFlashesAreToldToReportThem(int type, boolean told) {
    MemoryPhone phone = carol(new TestStations(), type, 11, Map.of());
    assertThat(phone.saw(new SetHookFlashDetectModeMessage())).isFalse();

    phone.sends(new TimeDateReqMessage());

    assertThat(phone.saw(new SetHookFlashDetectModeMessage())).isEqualTo(told);
  }

  @Test
  void aConfiguredForwardIsShown() {
    assertThat(forward(17, Optional.of("2000"), Optional.of("2001")))
        .isEqualTo(
            new ForwardStatMessage(
                1,
                1,
                1,
                DirectoryNumber.of("2000"),
                0,
                DirectoryNumber.NONE,
                0,
                DirectoryNumber.NONE));
    assertThat(forward(22, Optional.empty(), Optional.of("2001")))
        .isEqualTo(
            new ForwardStatMessage(
                2,
                1,
                0,
                DirectoryNumber.NONE,
                2,
                DirectoryNumber.of("2001"),
                0,
                DirectoryNumber.NONE));
  }

  private static ForwardStatMessage forward(
      int version, Optional<String> all, Optional<String> busy) {
    TestStations stations = new TestStations();
    Line line =
        new Line(
            "1103",
            "Line 1",
            "",
            true,
            true,
            OptionalInt.of(2),
            all,
            busy,
            Optional.of("2002"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    stations.directory.add(
        TestStations.device(
            CAROL,
            Map.of(),
            List.of(new Button(1, ButtonType.LINE, "", "1103", Optional.of(line), HERE))));
    MemoryPhone phone =
        stations
            .phone()
            .sends(MemoryPhone.register(CAROL, 437, version, 0), new ForwardStatReqMessage(1));
    phone.sends(new CallCountReqMessage(0));
    assertThat(phone.last(CallCountRespMessage.class).lineData())
        .containsExactly(new LineData(2, 2));
    return phone.last(ForwardStatMessage.class);
  }

  @Test
  void aNumberOfACallListIsAnsweredThoughNobodyWatchesIt() {
    MemoryPhone phone = carol(new TestStations(), 365, 22, Map.of());
    phone.received();
    SubscriptionFeature blf = SubscriptionFeature.of(1);
    phone.sends(
        new DialedPhoneBookMessage(0, blf, 0xD4B, ""),
        new DialedPhoneBookMessage(16, blf, 0xD4B, "1101"));

    assertThat(phone.received())
        .containsExactly(
            new DialedPhoneBookAckMessage(0, blf, 0xD4B, SubscribeCause.OK),
            new DialedPhoneBookAckMessage(16, blf, 0xD4B, SubscribeCause.OK),
            new NotificationMessage(16, blf, BlfStatus.UNKNOWN, ""));
  }

  @Test
  void aVoiceMailDeviceIsToldThatItsCountsAreNotTaken() {
    MessageCounts none = new MessageCounts(0, 0);
    MemoryPhone phone =
        carol(new TestStations(), 80, 22, Map.of())
            .sends(new MwiNotificationMessage("1101", "8000", 1, none, none, none, none));

    assertThat(phone.last(MwiResponseMessage.class))
        .isEqualTo(new MwiResponseMessage("1101", MwiNotificationResult.REQUEST_REJECTED));
  }

  /** Its protocol has versions of its own: none of them knows the dynamic form. */
  @Test
  void anSpaPhoneReadsServicesInTheFixedForm() {
    TestStations stations = new TestStations();
    stations.directory.add(
        TestStations.device(
            CAROL,
            Map.of(),
            List.of(
                TestStations.button(1, ButtonType.SERVICE_URL, "Menu", "http://example.org/"))));
    MemoryPhone phone = stations.phone();
    phone.sends(
        new SPARegisterMessage(CAROL, 0, 0, 0, DeviceType.of(80009), 0),
        MemoryPhone.register(CAROL, 80009, 8, 0),
        new ServiceURLStatReqMessage(1));
    assertThat(phone.last(ServiceURLStatMessage.class))
        .isEqualTo(new ServiceURLStatMessage(1, "http://example.org/", "Menu"));
    assertThat(phone.session().registered()).isFalse();

    phone.sends(new RegisterAvailableLinesMessage(1));
    assertThat(phone.session().registered()).isTrue();
  }

  @Test
  void whatTheDirectorySaysWronglyOfADeviceIsReportedWithItsPlace() {
    ConfigElement params =
        new ConfigElement(
            "params",
            Map.of(),
            Stream.of(
                    param("skinny-time-zone", "Europe/Berlyn", 3),
                    param("skinny-time-zone", "Europe/Berlin", 4),
                    param("skinny-soft-key-labels", "words", 5),
                    param("skinny-expansion-modules", "7914,7917", 6))
                .toList(),
            "",
            HERE);
    Configuration configuration =
        new Configuration(
            1,
            Map.of("directory", new ConfigElement("section", Map.of(), List.of(params), "", HERE)),
            Map.of(),
            List.of(),
            List.of());

    assertThat(new DeviceParameterCheck().check(configuration))
        .extracting(ConfigProblem::toString)
        .satisfiesExactly(
            zone ->
                assertThat(zone)
                    .startsWith(
                        "phones.xml:3: skinny-time-zone is \"Europe/Berlyn\": allowed is a"),
            labels ->
                assertThat(labels).startsWith("phones.xml:5:").endsWith("auto, text or codes"),
            modules ->
                assertThat(modules)
                    .startsWith("phones.xml:6:")
                    .contains("7914, 7915-12, 7915-24, 7916-12, 7916-24"));
  }

  private static ConfigElement param(String name, String value, int line) {
    SourceLocation at = new SourceLocation("phones.xml", line);
    return new ConfigElement(
        "param",
        Map.of("name", new ConfigValue(name, at), "value", new ConfigValue(value, at)),
        List.of(),
        "",
        at);
  }
}
