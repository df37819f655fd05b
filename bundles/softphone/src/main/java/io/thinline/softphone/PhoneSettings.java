package io.thinline.softphone;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.PhoneFeatures;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a phone is, as it announces itself and as its hardware allows.
 *
 * @param deviceName SEP and the MAC address, at most 15 characters
 * @param type the model
 * @param version highest protocol version it speaks
 * @param features the bits in its Register message
 * @param codecs what it can hear and say, best first
 * @param address where its RTP ports are and what it tells the server
 * @param softKeys whether it has soft keys
 * @param prompts whether it has a prompt line; else it shows DisplayText only
 * @param acknowledgesTransmission whether it answers StartMediaTransmission
 */
public record PhoneSettings(
    String deviceName,
    DeviceType type,
    int version,
    PhoneFeatures features,
    List<Codec> codecs,
    InetAddress address,
    boolean softKeys,
    boolean prompts,
    boolean acknowledgesTransmission) {
  private static final int LONGEST_NAME = 15;
  private static final List<Codec> G711 = List.of(Codec.G711_ULAW_64K, Codec.G711_ALAW_64K);

  /** Checks the name. */
  public PhoneSettings {
    if (deviceName.isEmpty() || deviceName.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "device name \"" + deviceName + "\": 1 to " + LONGEST_NAME + " characters are possible");
    }
    codecs = List.copyOf(codecs);
  }

  /** A 7960 with a late load: version 11, ISO-8859-1. */
  public static PhoneSettings cisco7960(String deviceName) {
    return full(deviceName, DeviceType.CISCO_7960, 11, 0x8560, false);
  }

  /** A 7941: version 17, UTF-8. */
  public static PhoneSettings cisco7941(String deviceName) {
    return full(deviceName, DeviceType.CISCO_7941G, 17, 0x8572, true);
  }

  /** A 7961: version 17, UTF-8. */
  public static PhoneSettings cisco7961(String deviceName) {
    return full(deviceName, DeviceType.CISCO_7961G, 17, 0x8572, true);
  }

  /** A 7962 with an early 9.x load: version 20. */
  public static PhoneSettings cisco7962(String deviceName) {
    return full(deviceName, DeviceType.CISCO_7962, 20, 0x8572, true);
  }

  /** A 7975 with a late 9.x load: version 22. */
  public static PhoneSettings cisco7975(String deviceName) {
    return full(deviceName, DeviceType.CISCO_7975, 22, 0x8572, true);
  }

  /** A 7910: one line, fixed keys, two lines of text, no soft keys. */
  public static PhoneSettings cisco7910(String deviceName) {
    return new PhoneSettings(
        deviceName,
        DeviceType.CISCO_7910,
        5,
        PhoneFeatures.of(0x0560),
        G711,
        InetAddress.getLoopbackAddress(),
        false,
        true,
        false);
  }

  /** A 12 SP+: neither soft keys nor a prompt line. */
  public static PhoneSettings cisco12SpPlus(String deviceName) {
    return new PhoneSettings(
        deviceName,
        DeviceType.CISCO_12_SP,
        5,
        PhoneFeatures.of(0),
        G711,
        InetAddress.getLoopbackAddress(),
        false,
        false,
        false);
  }

  /** The preset for a model as people write it: 7960, 7941, 7961, 7962, 7975, 7910 or 12SP+. */
  public static Optional<Function<String, PhoneSettings>> model(String model) {
    return switch (model) {
      case "7960" -> Optional.of(PhoneSettings::cisco7960);
      case "7941" -> Optional.of(PhoneSettings::cisco7941);
      case "7961" -> Optional.of(PhoneSettings::cisco7961);
      case "7962" -> Optional.of(PhoneSettings::cisco7962);
      case "7975" -> Optional.of(PhoneSettings::cisco7975);
      case "7910" -> Optional.of(PhoneSettings::cisco7910);
      case "12SP+" -> Optional.of(PhoneSettings::cisco12SpPlus);
      default -> Optional.empty();
    };
  }

  /** The models that have a preset. */
  public static List<String> models() {
    return List.of("7960", "7941", "7961", "7962", "7975", "7910", "12SP+");
  }

  /** The same phone with another highest version. */
  public PhoneSettings withVersion(int highest) {
    return new PhoneSettings(
        deviceName,
        type,
        highest,
        features,
        codecs,
        address,
        softKeys,
        prompts,
        acknowledgesTransmission);
  }

  /** The same phone with other codecs. */
  public PhoneSettings withCodecs(List<Codec> announced) {
    return new PhoneSettings(
        deviceName,
        type,
        version,
        features,
        announced,
        address,
        softKeys,
        prompts,
        acknowledgesTransmission);
  }

  /** The same phone at another address. */
  public PhoneSettings withAddress(InetAddress rtpAddress) {
    return new PhoneSettings(
        deviceName,
        type,
        version,
        features,
        codecs,
        rtpAddress,
        softKeys,
        prompts,
        acknowledgesTransmission);
  }

  private static PhoneSettings full(
      String deviceName, DeviceType type, int version, int features, boolean acknowledges) {
    return new PhoneSettings(
        deviceName,
        type,
        version,
        PhoneFeatures.of(features),
        G711,
        InetAddress.getLoopbackAddress(),
        true,
        true,
        acknowledges);
  }
}
