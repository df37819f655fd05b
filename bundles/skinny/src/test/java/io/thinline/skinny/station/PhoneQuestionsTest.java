package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerReqMessage;
import io.thinline.sccp.message.ServerResMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SoftKeySetDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneQuestionsTest {
  private static final int V11 = 11;
  private static final int V17 = 17;
  private static final int V22 = 22;

  private final TestStations stations = new TestStations();

  private MemoryPhone alice(int version) {
    MemoryPhone phone = stations.phone();
    phone.sends(MemoryPhone.register(ALICE, 7, version, 0));
    return phone;
  }

  @Test
  void theButtonTemplateHasEveryPositionAndCountsInstancesByType() {
    MemoryPhone phone = alice(V11).sends(new ButtonTemplateReqMessage(0));

    ButtonTemplateMessage template = phone.last(ButtonTemplateMessage.class);
    ButtonDefinition gap = new ButtonDefinition(0, ButtonType.UNDEFINED);
    assertThat(template.buttonCount()).isEqualTo(7);
    assertThat(template.totalButtonCount()).isEqualTo(7);
    assertThat(template.definition())
        .containsExactly(
            new ButtonDefinition(1, ButtonType.LINE),
            gap,
            new ButtonDefinition(2, ButtonType.LINE),
            gap,
            new ButtonDefinition(1, ButtonType.SPEED_DIAL),
            new ButtonDefinition(1, ButtonType.SERVICE_URL),
            new ButtonDefinition(1, ButtonType.FEATURE));
  }

  @Test
  void aPhoneWithMoreButtonsThanConfiguredIsToldOfAllOfThem() {
    MemoryPhone phone = stations.phone();
    phone.sends(
        MemoryPhone.register(TestStations.BOB, 437, 22, 0), new ButtonTemplateReqMessage(0));

    assertThat(phone.last(ButtonTemplateMessage.class).definition()).hasSize(8);
  }

  @Test
  void aLineIsDescribedInTheFormOfTheVersion() {
    assertThat(alice(V11).sends(new LineStatReqMessage(1)).last(LineStatMessage.class))
        .isEqualTo(new LineStatMessage(1, "1101", "Alice", "Line 1", LineDisplayOptions.ALL));
    assertThat(alice(V17).sends(new LineStatReqMessage(2)).last(LineStatDynamicMessage.class))
        .isEqualTo(
            new LineStatDynamicMessage(
                2, LineDisplayOptions.ALL, "1110", "Shared Line 10", "Shared Line 10"));
  }

  /** R11: lines, speed dials, features and services that nobody has. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 65535, -1})
  void aButtonThatIsNotThereIsAnsweredEmpty(int instance) {
    MemoryPhone phone =
        alice(V11)
            .sends(
                new LineStatReqMessage(instance),
                new SpeedDialStatReqMessage(instance),
                new FeatureStatReqMessage(instance, 0),
                new ServiceURLStatReqMessage(instance),
                new ForwardStatReqMessage(instance));

    assertThat(phone.last(LineStatMessage.class).lineDirNumber()).isEmpty();
    assertThat(phone.last(SpeedDialStatMessage.class).speedDialDirNumber()).isEmpty();
    assertThat(phone.last(FeatureStatMessage.class).featureTextLabel()).isEmpty();
    assertThat(phone.last(ServiceURLStatDynamicMessage.class).serviceURL()).isEmpty();
    assertThat(phone.last(ForwardStatMessage.class).activeForward()).isZero();
    assertThat(phone.closed()).isFalse();
  }

  @Test
  void speedDialServiceAndFeatureAreDescribed() {
    MemoryPhone phone =
        alice(V22)
            .sends(
                new SpeedDialStatReqMessage(1),
                new ServiceURLStatReqMessage(1),
                new FeatureStatReqMessage(1, 0));

    assertThat(phone.last(SpeedDialStatMessage.class))
        .isEqualTo(new SpeedDialStatMessage(1, "1001", "Call 1001"));
    assertThat(phone.last(ServiceURLStatDynamicMessage.class))
        .isEqualTo(new ServiceURLStatDynamicMessage(1, "http://example.org/menu.xml", "Some URL"));
    assertThat(phone.last(FeatureStatAdvancedMessage.class).featureTextLabel())
        .isEqualTo("Private");
    assertThat(alice(5).sends(new ServiceURLStatReqMessage(1)).last(ServiceURLStatMessage.class))
        .isNotNull();
  }

  @Test
  void theConfigurationCountsLinesAndSpeedDials() {
    ConfigStatMessage stat =
        alice(V11).sends(new ConfigStatReqMessage()).last(ConfigStatMessage.class);

    assertThat(stat.deviceName()).isEqualTo(ALICE);
    assertThat(stat.numberOfLines()).isEqualTo(2);
    assertThat(stat.numberOfSpeedDials()).isEqualTo(1);
  }

  @Test
  void everyStandardSoftKeyIsInTheTemplateUnderItsDictionaryCode() {
    SoftKeyTemplateResMessage template =
        alice(V11).sends(new SoftKeyTemplateReqMessage()).last(SoftKeyTemplateResMessage.class);

    assertThat(template.softKeyCount()).isEqualTo(SoftKey.values().length).isLessThanOrEqualTo(32);
    assertThat(template.definition().get(10).softKeyLabel()).isEqualTo("\u0080\u000B");
    assertThat(template.definition().get(10).softKeyEvent().code()).isEqualTo(11);
    assertThat(Arrays.stream(SoftKey.values()).limit(18).map(SoftKey::event))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    assertThat(Arrays.stream(SoftKey.values()).map(SoftKey::event)).doesNotHaveDuplicates();
  }

  @Test
  void theSoftKeySetsOfTheProfileReachThePhoneWithTheirGaps() {
    TestStations configured =
        new TestStations(
            TestStations.profile(
                "internal",
                Map.of(
                    "default",
                    Map.of(
                        "KeySetOnHook", List.of("SoftkeyNewcall", "SoftkeyRedial"),
                        "KeySetRingOut",
                            List.of("", "", "SoftkeyEndcall", "softkeytransfer", "SoftkeyNone")))));
    MemoryPhone phone = configured.phone();
    phone.sends(MemoryPhone.register(ALICE, 7, V11, 0), new SoftKeySetReqMessage());

    SoftKeySetResMessage sets = phone.last(SoftKeySetResMessage.class);
    assertThat(sets.softKeySetCount()).isEqualTo(12);
    SoftKeySetDefinition ringOut = sets.definition().get(8);
    assertThat(ringOut.softKeyTemplateIndex()).startsWith(0, 0, 9, 4, 0).hasSize(16);
    assertThat(ringOut.softKeyInfoIndex()).startsWith(0, 0, 309, 304, 0);
    assertThat(phone.last(SelectSoftKeysMessage.class))
        .isEqualTo(new SelectSoftKeysMessage(0, 0, SoftKeySet.ON_HOOK, SoftKeyMask.ALL));
    assertThat(phone.session().station().orElseThrow().softKeySet("KeySetRingOut"))
        .containsExactly("", "", "SoftkeyEndcall", "SoftkeyTransfer", "");
  }

  @Test
  void aProfileWithoutSoftKeySetsHasThoseBuiltIn() {
    MemoryPhone phone = alice(V11).sends(new SoftKeySetReqMessage());

    assertThat(phone.session().station().orElseThrow().softKeySet("KeySetRingIn"))
        .contains("SoftkeyAnswer");
  }

  @Test
  void anUnknownSoftKeyIsReportedWithFileAndLine() {
    SourceLocation at = new SourceLocation("skinny_profiles/internal.xml", 21);
    ConfigElement set = element("soft-key-set", "KeySetOnHook", at);
    ConfigElement setSet = element("soft-key-set-set", "default", at, set);
    ConfigElement profile = element("profile", "internal", at, setSet);
    Configuration configuration =
        new Configuration(
            1,
            Map.of("configuration", element("section", "x", at, profile)),
            Map.of(),
            List.of(
                TestStations.profile(
                    "internal",
                    Map.of("default", Map.of("KeySetOnHook", List.of("SoftkeyNewcal"))))),
            List.of());

    assertThat(new SoftKeySetCheck().check(configuration))
        .extracting(ConfigProblem::toString)
        .singleElement()
        .asString()
        .startsWith("skinny_profiles/internal.xml:21: unknown soft key \"SoftkeyNewcal\"")
        .contains("SoftkeyNewcall");
  }

  @Test
  void aChoiceOfSoftKeysThatNoProfileHasIsReportedWithFileAndLine() {
    SourceLocation at = new SourceLocation("directory/default/alice.xml", 7);
    ConfigElement choice =
        new ConfigElement(
            "param",
            Map.of(
                "name", new ConfigValue("skinny-soft-key-set-set", at),
                "value", new ConfigValue("mine", at)),
            List.of(),
            "",
            at);
    ConfigElement domain = element("domain", TestStations.DOMAIN, at, choice);
    Configuration configuration =
        new Configuration(
            1,
            Map.of("directory", element("section", "x", at, domain)),
            Map.of(),
            List.of(TestStations.profile("internal", Map.of("default", Map.of()))),
            List.of());

    assertThat(new SoftKeySetCheck().check(configuration))
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "directory/default/alice.xml:7: profile internal has no soft key sets \"mine\":"
                + " default is used; there is default");
  }

  @Test
  void theFirmwareComesFromTheDeviceElseFromItsTypeElseIsEmpty() {
    stations.directory.add(
        TestStations.device(
            "ATA001120AABBCC", Map.of("skinny-firmware-version", "SPECIAL"), List.of()));
    stations.directory.add(TestStations.device("ATA001120AABBDD", Map.of(), List.of()));

    assertThat(firmware("ATA001120AABBCC", 12)).isEqualTo("SPECIAL");
    assertThat(firmware("ATA001120AABBDD", 12)).isEqualTo("ATA030101SCCP04");
    assertThat(firmware(ALICE, 7)).isEmpty();
  }

  private String firmware(String name, int type) {
    MemoryPhone phone = stations.phone();
    phone.sends(MemoryPhone.register(name, type, 3, 0), new VersionReqMessage());
    return phone.last(VersionMessage.class).versionStr();
  }

  @Test
  void theServerNamesTheAddressThePhoneReachedItBy() {
    for (int version : new int[] {V11, V22}) {
      ServerResMessage servers =
          alice(version).sends(new ServerReqMessage()).last(ServerResMessage.class);
      assertThat(servers.server().get(0)).isEqualTo("192.0.2.1");
      assertThat(servers.serverTcpListenPort()).startsWith(2000, 0);
      assertThat(servers.serverIpAddr().get(0)).hasToString("192.0.2.1");
    }
  }

  @Test
  void theTimeIsLocalAndSundayIsDayZero() {
    DefineTimeDate time =
        PhoneTime.at(Instant.parse("2026-06-06T23:30:15.250Z"), ZoneId.of("Europe/Berlin"));

    assertThat(time).isEqualTo(new DefineTimeDate(2026, 6, 0, 7, 1, 30, 15, 250, 1780788615));
  }

  @Test
  void whatAPhoneTellsIsKept() {
    MemoryPhone phone =
        alice(V11)
            .sends(
                new CapabilitiesResMessage(5, capabilities(4, 2, 11, 12, 257)),
                new IpPortMessage(5001),
                new AccessoryStatusMessage(MediaPathId.HANDSET, MediaPathEvent.ON, 0));

    Station station = phone.session().station().orElseThrow();
    assertThat(station.codecs()).containsExactly(AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.G729);
    assertThat(station.telephoneEvents()).isTrue();
    assertThat(station.address().getHostAddress()).isEqualTo("192.0.2.10");
    assertThat(station.status().codecs()).hasValue("PCMU,PCMA,G729,G729,RFC2833_DYNPAYLOAD");
    assertThat(station.status().port()).hasValue(5001);
    assertThat(station.status().handset()).hasValue(1);
    assertThat(station.status().headset()).isEmpty();
  }

  /** Of some models it is the hook; before the registration is finished it is a report only. */
  @Test
  void whichPathIsInUseIsOfInterestToCalls() {
    MemoryPhone phone =
        alice(V11).sends(new AccessoryStatusMessage(MediaPathId.HEADSET, MediaPathEvent.OFF, 0));
    assertThat(stations.calls.told).isEmpty();

    phone.sends(
        new OnHookMessage(0, 0),
        new AccessoryStatusMessage(MediaPathId.HANDSET, MediaPathEvent.ON, 0));
    assertThat(stations.calls.told)
        .containsExactly(
            "registered " + ALICE, ALICE + " OnHookMessage", ALICE + " AccessoryStatusMessage");
  }

  private static List<MediaCapability> capabilities(int... codes) {
    return Arrays.stream(codes)
        .mapToObj(code -> new MediaCapability(Codec.of(code), 20, QualifierUnion.NONE))
        .toList();
  }

  private static ConfigElement element(
      String tag, String name, SourceLocation at, ConfigElement... children) {
    return new ConfigElement(
        tag, Map.of("name", new ConfigValue(name, at)), List.of(children), "", at);
  }
}
