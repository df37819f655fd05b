package io.thinline.skinny.station;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.phone.ConnectionStatistics;
import io.thinline.api.time.Clock;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.MediaPathCapability;
import io.thinline.sccp.value.OnOff;
import io.thinline.skinny.station.RegisteredPhone.MediaPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Publishes the {@code skinny::} events, with the headers of mod_skinny, and what it has no word
 * for as {@code thinline::} events. Keeps nothing: make as many as needed.
 */
public final class StationEvents {
  private final EventStream events;
  private final Clock clock;

  public StationEvents(EventStream events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** A phone has been let in. */
  public void register(StationStatus status) {
    publish("skinny::register", device(status));
  }

  /**
   * Whoever keeps messages is asked whether there are any in the mailbox of a phone's first line.
   */
  void messageQuery(Station station, String mailbox) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Message-Account", "skinny:" + mailbox + "@" + station.profile().domain());
    headers.put("VM-Skinny-Profile", station.profile().name());
    events.publish(PbxEvent.core("MESSAGE_QUERY", clock.now(), headers));
  }

  /** A phone has left, or its connection is gone. */
  public void unregister(StationStatus status) {
    publish("skinny::unregister", device(status));
  }

  /** A phone has been silent for too long. */
  public void expire(StationStatus status) {
    publish("skinny::expire", device(status));
  }

  /** A call on a phone has changed its state. */
  public void callState(Station station, int lineInstance, int callReference, CallState state) {
    Map<String, String> headers = device(station.status());
    headers.put("Skinny-Line-Instance", Integer.toString(lineInstance));
    headers.put("Skinny-Call-Id", Integer.toUnsignedString(callReference));
    headers.put("Skinny-Call-State", Integer.toString(state.code()));
    publish("skinny::call_state", headers);
  }

  /** An application on a phone has sent something, or has answered. */
  void deviceToUser(StationStatus status, Map<String, String> message, String body) {
    Map<String, String> headers = device(status);
    message.forEach((name, value) -> headers.put("Skinny-DeviceToUser-" + name, value));
    PbxEvent event = PbxEvent.custom("skinny::device_to_user", clock.now(), headers);
    events.publish(body.isEmpty() ? event : event.withBody(body));
  }

  /**
   * An application on a phone is sent something.
   *
   * @param uuid of the event, by which its publisher knows it again
   * @param message as it was asked for
   */
  public void userToDevice(
      StationStatus status, UUID uuid, Map<String, String> message, String body) {
    Map<String, String> headers = device(status);
    message.forEach((name, value) -> headers.put("Skinny-UserToDevice-" + name, value));
    events.publish(
        new PbxEvent(uuid, 0, clock.now(), "CUSTOM", "skinny::user_to_device", headers, body));
  }

  /** A phone tells why it starts anew. */
  void alarm(Map<String, String> device, AlarmMessage alarm, String text) {
    Map<String, String> headers = new LinkedHashMap<>(device);
    headers.put("Skinny-Alarm-Severity", Long.toString(alarm.alarmSeverity().code()));
    headers.put("Skinny-Alarm-DisplayMessage", text);
    headers.put("Skinny-Alarm-Param1", Integer.toUnsignedString(alarm.parm1()));
    headers.put("Skinny-Alarm-Param2", Integer.toUnsignedString(alarm.parm2()));
    publish("skinny::alarm", headers);
  }

  /** The same in XML, as newer phones do. */
  void xmlAlarm(Map<String, String> device, String xml) {
    events.publish(PbxEvent.custom("skinny::xml_alarm", clock.now(), device).withBody(xml));
  }

  /** A wireless phone tells where it is. */
  void locationInfo(Map<String, String> device, String xml) {
    events.publish(PbxEvent.custom("thinline::location_info", clock.now(), device).withBody(xml));
  }

  /** Headset, handset or speaker came into use or went out of use. */
  void accessoryStatus(StationStatus status, MediaPath path, int state) {
    Map<String, String> headers = device(status);
    headers.put("Thinline-Accessory", path.title());
    headers.put("Thinline-Accessory-State", OnOff.of(state).name());
    publish("thinline::accessory_status", headers);
  }

  /** A phone tells what its headset, handset or speaker can do. */
  void accessoryCapability(StationStatus status, MediaPath path, MediaPathCapability capability) {
    Map<String, String> headers = device(status);
    headers.put("Thinline-Accessory", path.title());
    headers.put("Thinline-Accessory-Capability", capability.name());
    publish("thinline::accessory_capability", headers);
  }

  /** A phone tells of an expansion module. */
  void expansionModule(StationStatus status, ExtensionDeviceCaps module, String text) {
    Map<String, String> headers = device(status);
    headers.put("Thinline-Module-Instance", Integer.toUnsignedString(module.instance()));
    headers.put("Thinline-Module-Type", Integer.toUnsignedString(module.moduleType()));
    headers.put("Thinline-Module-Text", text);
    publish("thinline::expansion_module", headers);
  }

  /** A phone tells how many lines it uses. */
  void availableLines(StationStatus status, int lines) {
    Map<String, String> headers = device(status);
    headers.put("Thinline-Available-Lines", Integer.toUnsignedString(lines));
    publish("thinline::available_lines", headers);
  }

  /** A phone tells how the media of a call fared. */
  void connectionStatistics(StationStatus status, ConnectionStatistics statistics) {
    Map<String, String> headers = device(status);
    headers.put("Skinny-Call-Id", Long.toString(statistics.callId()));
    headers.put("Thinline-Directory-Number", statistics.directoryNumber());
    headers.put("Thinline-Packets-Sent", Long.toString(statistics.packetsSent()));
    headers.put("Thinline-Octets-Sent", Long.toString(statistics.octetsSent()));
    headers.put("Thinline-Packets-Received", Long.toString(statistics.packetsReceived()));
    headers.put("Thinline-Octets-Received", Long.toString(statistics.octetsReceived()));
    headers.put("Thinline-Packets-Lost", Long.toString(statistics.packetsLost()));
    headers.put("Thinline-Jitter", Long.toString(statistics.jitter()));
    headers.put("Thinline-Latency", Long.toString(statistics.latency()));
    if (!statistics.quality().isEmpty()) {
      headers.put("Thinline-Quality", statistics.quality());
    }
    publish("thinline::connection_statistics", headers);
  }

  /** A phone had its port open in a call, and not one packet came. */
  public void noAudio(Station station, int callReference, Map<String, String> call) {
    Map<String, String> headers = device(station.status());
    headers.put("Skinny-Call-Id", Integer.toUnsignedString(callReference));
    headers.putAll(call);
    publish("thinline::no_audio", headers);
  }

  /** Connections have been refused or closed by us; {@code device} is empty unless registered. */
  void connectionRefused(
      String profile, String device, String address, Refusal refusal, long count) {
    publish("skinny::connection_refused", refused(profile, device, address, refusal, count));
  }

  /** Whoever says to be that device may not register, or not come here to do so. */
  void registrationRefused(String profile, Refusals.Told told) {
    publish(
        "thinline::registration_refused",
        refused(profile, told.device(), told.address(), told.refusal(), told.count()));
  }

  private static Map<String, String> refused(
      String profile, String device, String address, Refusal refusal, long count) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", profile);
    if (!device.isEmpty()) {
      headers.put("Skinny-Device-Name", device);
    }
    headers.put("Skinny-IP-Address", address);
    headers.put("Skinny-Reason", refusal.reason());
    refusal.limit().ifPresent(limit -> headers.put("Skinny-Limit", Long.toString(limit)));
    headers.put("Skinny-Reason-Text", refusal.text());
    headers.put("Skinny-Count", Long.toString(count));
    return headers;
  }

  /** The headers that name a phone; mod_skinny writes a port it does not know as {@code (null)}. */
  static Map<String, String> device(StationStatus status) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", status.profile());
    headers.put("Skinny-Device-Name", status.deviceName());
    headers.put("Skinny-Station-User-Id", Long.toString(status.userId()));
    headers.put("Skinny-Station-Instance", Long.toString(status.instance()));
    headers.put("Skinny-IP-Address", status.address());
    headers.put("Skinny-Device-Type", Integer.toString(status.deviceType()));
    headers.put("Skinny-Max-Streams", Long.toString(status.maxStreams()));
    headers.put(
        "Skinny-Port",
        status.port().isPresent() ? Integer.toString(status.port().getAsInt()) : "(null)");
    status.codecs().ifPresent(codecs -> headers.put("Skinny-Codecs", codecs));
    return headers;
  }

  private void publish(String subclass, Map<String, String> headers) {
    events.publish(PbxEvent.custom(subclass, clock.now(), headers));
  }
}
