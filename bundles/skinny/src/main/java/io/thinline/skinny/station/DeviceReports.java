package io.thinline.skinny.station;

import io.thinline.api.phone.ConnectionStatistics;
import io.thinline.api.phone.PhoneAlarm;
import io.thinline.api.phone.ReportedText;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.LocationInfoMessage;
import io.thinline.sccp.message.MediaPathCapabilityMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.UpdateCapabilitiesMessage;
import io.thinline.sccp.message.UpdateCapabilitiesV2Message;
import io.thinline.sccp.message.UpdateCapabilitiesV3Message;
import io.thinline.sccp.message.XMLAlarmMessage;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.skinny.station.RegisteredPhone.MediaPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a phone tells of itself without wanting an answer. */
final class DeviceReports {
  private static final Map<MediaPathId, MediaPath> PATHS =
      Map.of(
          MediaPathId.HEADSET, MediaPath.HEADSET,
          MediaPathId.HANDSET, MediaPath.HANDSET,
          MediaPathId.SPEAKER, MediaPath.SPEAKER);

  private static final int PORT_BITS = 0xFFFF;

  private DeviceReports() {}

  /** What a phone may tell before it registers as well. */
  static void handleInAnyState(HandlerTable table) {
    table
        .on(AlarmMessage.class, DeviceReports::alarm)
        .on(XMLAlarmMessage.class, DeviceReports::xmlAlarm)
        .on(LocationInfoMessage.class, DeviceReports::location);
  }

  static void handle(HandlerTable table) {
    table
        .on(CapabilitiesResMessage.class, (s, m) -> codecs(s, m.caps()))
        .on(UpdateCapabilitiesMessage.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(UpdateCapabilitiesV2Message.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(UpdateCapabilitiesV3Message.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(IpPortMessage.class, (s, m) -> s.phone().rtpPort(m.rtpMediaPort() & PORT_BITS))
        .on(
            HeadsetStatusMessage.class,
            (s, m) -> mediaPath(s, MediaPath.HEADSET, m.headsetStatus().code()))
        .on(AccessoryStatusMessage.class, DeviceReports::accessory)
        .on(MediaPathCapabilityMessage.class, DeviceReports::capability)
        .on(ExtensionDeviceCaps.class, DeviceReports::module)
        .on(ConnectionStatisticsRes.class, DeviceReports::statistics);
    UserDataReports.handle(table);
  }

  /** A phone says how many lines it uses. */
  static void availableLines(DeviceSession session, RegisterAvailableLinesMessage lines) {
    session.reports().availableLines(lines.maxNumOfAvailLines());
    events(session).availableLines(session.phone().status(), lines.maxNumOfAvailLines());
  }

  private static void alarm(DeviceSession session, AlarmMessage alarm) {
    String text = ReportTexts.read(alarm.text());
    session
        .reports()
        .alarm(
            new PhoneAlarm(
                now(session),
                alarm.alarmSeverity().name(),
                ReportTexts.reason(text),
                text,
                Integer.toUnsignedLong(alarm.parm1()),
                Integer.toUnsignedLong(alarm.parm2())));
    events(session).alarm(device(session), alarm, text);
  }

  private static void xmlAlarm(DeviceSession session, XMLAlarmMessage alarm) {
    String xml = ReportTexts.read(alarm.alarmInfo());
    session.reports().xmlAlarm(new ReportedText(now(session), xml));
    events(session).xmlAlarm(device(session), xml);
  }

  private static void location(DeviceSession session, LocationInfoMessage location) {
    String xml = ReportTexts.read(location.locationInfo());
    session.reports().location(new ReportedText(now(session), xml));
    events(session).locationInfo(device(session), xml);
  }

  private static void codecs(DeviceSession session, List<MediaCapability> capabilities) {
    session.phone().codecs(PhoneCodecs.of(capabilities));
  }

  /** Of some models it is the hook. Only a phone that has finished its registration has one. */
  private static void accessory(DeviceSession session, AccessoryStatusMessage accessory) {
    MediaPath path = PATHS.get(accessory.mediaPathID());
    if (path != null) {
      mediaPath(session, path, accessory.mediaPathEvent().code());
    }
    if (session.registered()) {
      RegisteredPhone phone = session.phone();
      session.stations().userInterface().ifPresent(ui -> ui.receive(phone, accessory));
    }
  }

  private static void mediaPath(DeviceSession session, MediaPath path, int state) {
    session.phone().mediaPath(path, state);
    events(session).accessoryStatus(session.phone().status(), path, state);
  }

  private static void capability(DeviceSession session, MediaPathCapabilityMessage message) {
    MediaPath path = PATHS.get(message.mediaPathID());
    if (path != null) {
      session.reports().capability(path, message.mediaPathCapabilities());
      events(session)
          .accessoryCapability(session.phone().status(), path, message.mediaPathCapabilities());
    }
  }

  private static void module(DeviceSession session, ExtensionDeviceCaps module) {
    session.phone().expansion().announced(module);
    String text = ReportTexts.read(module.text());
    session.reports().module(module.instance(), text);
    events(session).expansionModule(session.phone().status(), module, text);
  }

  private static void statistics(DeviceSession session, ConnectionStatisticsRes told) {
    ConnectionStatistics statistics =
        new ConnectionStatistics(
            now(session),
            told.directoryNum(),
            Integer.toUnsignedLong(told.callReference()),
            Integer.toUnsignedLong(told.numberPacketsSent()),
            Integer.toUnsignedLong(told.numberOctetsSent()),
            Integer.toUnsignedLong(told.numberPacketsReceived()),
            Integer.toUnsignedLong(told.numberOctetsReceived()),
            Integer.toUnsignedLong(told.numberPacketsLost()),
            Integer.toUnsignedLong(told.jitter()),
            Integer.toUnsignedLong(told.latency()),
            ReportTexts.read(told.data().text(StandardCharsets.ISO_8859_1)).strip());
    session.reports().statistics(statistics);
    events(session).connectionStatistics(session.phone().status(), statistics);
  }

  private static StationEvents events(DeviceSession session) {
    return session.stations().events();
  }

  private static Instant now(DeviceSession session) {
    return session.stations().callThread().clock().now();
  }

  /** The headers that name the phone; none before it has registered. */
  private static Map<String, String> device(DeviceSession session) {
    return session
        .station()
        .map(station -> StationEvents.device(station.status()))
        .orElseGet(Map::of);
  }
}
