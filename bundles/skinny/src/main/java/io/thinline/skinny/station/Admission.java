package io.thinline.skinny.station;

import io.thinline.api.config.AccessParameters;
import io.thinline.api.directory.Device;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Which devices may be here. All is looked at before anything is refused, so that a stranger learns
 * from nothing, not even from the time it takes, which devices there are. Call thread only.
 */
final class Admission {
  private final Stations stations;

  Admission(Stations stations) {
    this.stations = stations;
  }

  /**
   * What has been decided.
   *
   * @param device that may come in; empty when it is refused
   * @param refusal why not; empty when it may
   */
  record Verdict(Optional<Device> device, Optional<Refusal> refusal) {}

  /** Whether the one who calls itself so may be on that connection. */
  Verdict judge(DeviceSession session, String name) {
    Profile profile = session.profile();
    PhoneConnection connection = session.connection();
    InetAddress from = connection.remoteAddress().getAddress();
    boolean proper = DeviceName.proper(name);
    boolean certified = connection.certifies(name);
    Optional<Device> device = stations.device(profile, name);
    if (device.isEmpty() && proper && certified) {
      device = stations.autoRegistrations().letIn(profile.settings(), name);
    }
    Map<String, String> parameters = device.map(Device::parameters).orElse(Map.of());
    boolean permitted = AccessParameters.rulesOfDevice(parameters).allow(from);

    String shown = DeviceName.printable(name);
    if (!proper) {
      return refused(Refusal.deviceName(shown));
    }
    if (device.isEmpty()) {
      return refused(Refusal.unknownDevice(shown, profile.settings().domain()));
    }
    if (!permitted) {
      return refused(Refusal.deviceAddress(shown));
    }
    return certified
        ? new Verdict(device, Optional.empty())
        : refused(
            Refusal.certificate(
                shown, DeviceName.printable(connection.certifiedName().orElse(""))));
  }

  private static Verdict refused(Refusal why) {
    return new Verdict(Optional.empty(), Optional.of(why));
  }
}
