package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.thinline.api.event.PbxEvent;
import io.thinline.api.phone.AudioPath;
import io.thinline.api.phone.ConnectionStatistics;
import io.thinline.api.phone.PhoneAlarm;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.ReportedText;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.LocationInfoMessage;
import io.thinline.sccp.message.MediaPathCapabilityMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.XMLAlarmMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaPathCapability;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.StatsProcessing;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PhoneReportsTest {
  private final TestStations stations = new TestStations();
  private final MemoryPhone phone = stations.phone();

  @Test
  void anAlarmBeforeRegisterBelongsToThePhoneThatRegistersThen() {
    phone
        .sends(
            new AlarmMessage(
                AlarmSeverity.INFORMATIONAL, "22: Nom=SEP Dernier=R\u00e9init.", 1024, -1),
            new XMLAlarmMessage("<x-cisco-alarm>" + latin1("é") + "</x-cisco-alarm>"))
        .registers(ALICE);

    assertThat(details().alarm())
        .contains(
            new PhoneAlarm(
                stations.callThread.clock().now(),
                "Informational",
                OptionalInt.of(22),
                "22: Nom=SEP Dernier=R\u00e9init.",
                1024,
                4294967295L));
    assertThat(details().xmlAlarm())
        .map(ReportedText::text)
        .contains("<x-cisco-alarm>é</x-cisco-alarm>");
    PbxEvent event = published("skinny::xml_alarm");
    assertThat(event.body()).isEqualTo("<x-cisco-alarm>é</x-cisco-alarm>");
    assertThat(event.headers()).isEmpty();
  }

  @Test
  void theHeadersOfAnAlarmAreThoseOfModSkinny() {
    phone
        .registers(ALICE)
        .sends(new AlarmMessage(AlarmSeverity.of(1), "25: Name=SEP", 1024, 2130706433));

    assertThat(published("skinny::alarm").headers())
        .containsEntry("Skinny-Device-Name", ALICE)
        .containsEntry("Skinny-Alarm-Severity", "1")
        .containsEntry("Skinny-Alarm-DisplayMessage", "25: Name=SEP")
        .containsEntry("Skinny-Alarm-Param1", "1024")
        .containsEntry("Skinny-Alarm-Param2", "2130706433");
  }

  @Test
  void anAlarmWithoutANumberHasNone() {
    assertThat(ReportTexts.reason("Name=SEP: 5")).isEmpty();
    assertThat(ReportTexts.reason("99999999999: x")).isEmpty();
    assertThat(ReportTexts.reason(" 7 : x")).hasValue(7);
  }

  @Test
  void tooLongATextIsCut() {
    phone.registers(ALICE).sends(new XMLAlarmMessage("x".repeat(20_000)));

    assertThat(published("skinny::xml_alarm").body()).hasSize(ReportTexts.LONGEST);
  }

  @Test
  void headsetAndAccessoriesAreKeptAndPublished() {
    phone
        .registers(ALICE)
        .sends(
            new HeadsetStatusMessage(OnOff.ON),
            new AccessoryStatusMessage(MediaPathId.SPEAKER, MediaPathEvent.OFF, 0),
            new MediaPathCapabilityMessage(MediaPathId.SPEAKER, MediaPathCapability.ENABLED));

    assertThat(details().audioPaths())
        .containsExactly(
            new AudioPath("Headset", "On", ""), new AudioPath("Speaker", "Off", "Enabled"));
    assertThat(stations.events.withSubclass("thinline::accessory_status"))
        .extracting(
            event -> event.headers().get("Thinline-Accessory"),
            event -> event.headers().get("Thinline-Accessory-State"))
        .containsExactly(tuple("Headset", "On"), tuple("Speaker", "Off"));
    assertThat(published("thinline::accessory_capability").headers())
        .containsEntry("Thinline-Accessory-Capability", "Enabled");
  }

  @Test
  void modulesLinesAndPlaceAreKeptAndPublished() {
    phone
        .registers(ALICE)
        .sends(
            new ExtensionDeviceCaps(1, 2, 2, Bytes.EMPTY.resized(24), "KEM 7915 deviceLine=12"),
            new RegisterAvailableLinesMessage(4),
            new LocationInfoMessage("<BSSID>00:11</BSSID>"));

    assertThat(details().modules()).containsExactly("KEM 7915 deviceLine=12");
    assertThat(details().availableLines()).hasValue(4);
    assertThat(details().location()).map(ReportedText::text).contains("<BSSID>00:11</BSSID>");
    assertThat(published("thinline::expansion_module").headers())
        .containsEntry("Thinline-Module-Text", "KEM 7915 deviceLine=12");
    assertThat(published("thinline::available_lines").headers())
        .containsEntry("Thinline-Available-Lines", "4");
    assertThat(published("thinline::location_info").body()).isEqualTo("<BSSID>00:11</BSSID>");
  }

  @Test
  void ofStatisticsTheLastTwentyCallsAreKept() {
    phone.registers(ALICE);
    for (int call = 1; call <= 25; call++) {
      phone.sends(statistics(call));
    }

    assertThat(details().statistics())
        .hasSize(20)
        .extracting(ConnectionStatistics::callId)
        .startsWith(6L)
        .endsWith(25L);
    assertThat(details().statistics().get(0))
        .isEqualTo(
            new ConnectionStatistics(
                stations.callThread.clock().now(),
                "1101",
                6,
                500,
                80_000,
                499,
                79_840,
                1,
                3,
                12,
                "MLQK=4.5"));
    assertThat(stations.events.withSubclass("thinline::connection_statistics")).hasSize(25);
    assertThat(published("thinline::connection_statistics").headers())
        .containsEntry("Skinny-Call-Id", "1")
        .containsEntry("Thinline-Packets-Lost", "1")
        .containsEntry("Thinline-Quality", "MLQK=4.5");
    assertThat(stations.calls.told).contains(ALICE + " ConnectionStatisticsRes");
  }

  private static ConnectionStatisticsRes statistics(int call) {
    return new ConnectionStatisticsRes(
        "1101",
        0,
        call,
        StatsProcessing.CLEAR,
        500,
        80_000,
        499,
        79_840,
        1,
        3,
        12,
        Bytes.utf8("MLQK=4.5\0"));
  }

  private PhoneDetails details() {
    return stations.endpoint.view().phone(ALICE).get(0);
  }

  private PbxEvent published(String subclass) {
    return stations.events.withSubclass(subclass).get(0);
  }

  /** UTF-8 as it is read before anybody knows that it is. */
  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
