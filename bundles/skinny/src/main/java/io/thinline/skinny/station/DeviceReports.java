package io.thinline.skinny.station;

import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.MediaPathCapabilityMessage;
import io.thinline.sccp.message.UpdateCapabilitiesMessage;
import io.thinline.sccp.message.UpdateCapabilitiesV2Message;
import io.thinline.sccp.message.UpdateCapabilitiesV3Message;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.skinny.station.RegisteredPhone.MediaPath;
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

  static void handle(HandlerTable table) {
    table
        .on(CapabilitiesResMessage.class, (s, m) -> codecs(s, m.caps()))
        .on(UpdateCapabilitiesMessage.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(UpdateCapabilitiesV2Message.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(UpdateCapabilitiesV3Message.class, (s, m) -> codecs(s, m.audiocaps()))
        .on(IpPortMessage.class, (s, m) -> s.phone().rtpPort(m.rtpMediaPort() & PORT_BITS))
        .on(
            HeadsetStatusMessage.class,
            (s, m) -> s.phone().mediaPath(MediaPath.HEADSET, m.headsetStatus().code()))
        .on(AccessoryStatusMessage.class, DeviceReports::accessory)
        .on(MediaPathCapabilityMessage.class, (s, m) -> {})
        .on(ExtensionDeviceCaps.class, (s, m) -> {});
  }

  private static void codecs(DeviceSession session, List<MediaCapability> capabilities) {
    session
        .phone()
        .codecs(
            PhoneCodecs.of(
                capabilities.stream().map(cap -> cap.payloadCapability().code()).toList()));
  }

  private static void accessory(DeviceSession session, AccessoryStatusMessage accessory) {
    MediaPath path = PATHS.get(accessory.mediaPathID());
    if (path != null) {
      session.phone().mediaPath(path, accessory.mediaPathEvent().code());
    }
  }
}
