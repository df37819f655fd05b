package io.thinline.softphone;

import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.softphone.PhoneModel.Display;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a phone is, as it announces itself and as its hardware allows.
 *
 * @param deviceName SEP and the MAC address, at most 15 characters
 * @param model what kind of phone it is
 * @param version highest protocol version it speaks
 * @param capabilities what it can hear and say, best first
 * @param address where its RTP ports are and what it tells the server
 */
public record PhoneSettings(
    String deviceName,
    PhoneModel model,
    int version,
    List<Capability> capabilities,
    InetAddress address) {
  private static final int LONGEST_NAME = 15;
  private static final int USUAL_PACKET_MILLIS = 40;
  private static final List<Capability> G711 =
      List.of(
          new Capability(Codec.G711_ULAW_64K, USUAL_PACKET_MILLIS),
          new Capability(Codec.G711_ALAW_64K, USUAL_PACKET_MILLIS));

  /**
   * What a phone announces of a codec.
   *
   * @param packetMillis most milliseconds of audio in a packet
   */
  public record Capability(Codec codec, int packetMillis) {
    /** Checks the packet time. */
    public Capability {
      if (packetMillis < 10 || packetMillis > 80) {
        throw new IllegalArgumentException(
            codec + " with packets of " + packetMillis + " ms: 10 to 80 are possible");
      }
    }
  }

  /** Checks the name. */
  public PhoneSettings {
    if (deviceName.isEmpty() || deviceName.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "device name \"" + deviceName + "\": 1 to " + LONGEST_NAME + " characters are possible");
    }
    capabilities = List.copyOf(capabilities);
  }

  /** A 7960 with a late load: version 11, ISO-8859-1. */
  public static PhoneSettings cisco7960(String deviceName) {
    return preset("7960", deviceName);
  }

  /** A 7941: version 17, UTF-8. */
  public static PhoneSettings cisco7941(String deviceName) {
    return preset("7941", deviceName);
  }

  /** A 7961: version 17, UTF-8. */
  public static PhoneSettings cisco7961(String deviceName) {
    return preset("7961", deviceName);
  }

  /** A 7962 with an early 9.x load: version 20. */
  public static PhoneSettings cisco7962(String deviceName) {
    return preset("7962", deviceName);
  }

  /** A 7975 with a late 9.x load: version 22. */
  public static PhoneSettings cisco7975(String deviceName) {
    return preset("7975", deviceName);
  }

  /** A 7910: one line, fixed keys, two lines of text, no soft keys. */
  public static PhoneSettings cisco7910(String deviceName) {
    return preset("7910", deviceName);
  }

  /** A 12 SP+: neither soft keys nor a prompt line. */
  public static PhoneSettings cisco12SpPlus(String deviceName) {
    return preset("12SP+", deviceName);
  }

  /** The preset for a model as people write it: {@code 7960}, {@code 12SP+}, {@code SPA525G2}. */
  public static Optional<Function<String, PhoneSettings>> model(String name) {
    return PhoneModels.named(name).map(model -> deviceName -> of(model, deviceName));
  }

  /** The models that have a preset. */
  public static List<String> models() {
    return PhoneModels.names();
  }

  /** A phone of that model, with G.711, on this machine. */
  public static PhoneSettings of(PhoneModel model, String deviceName) {
    return new PhoneSettings(
        deviceName, model, model.version(), G711, InetAddress.getLoopbackAddress());
  }

  /** What it can hear and say, best first. */
  public List<Codec> codecs() {
    return capabilities.stream().map(Capability::codec).toList();
  }

  /** Most milliseconds of that codec in a packet; 0 when it does not have the codec. */
  public int packetMillis(Codec codec) {
    for (Capability capability : capabilities) {
      if (capability.codec().code() == codec.code()) {
        return capability.packetMillis();
      }
    }
    return 0;
  }

  /** The number it registers with. */
  public DeviceType type() {
    return model.type();
  }

  /** The bits in its Register message. */
  public PhoneFeatures features() {
    return model.features();
  }

  /** Whether it has soft keys. */
  public boolean softKeys() {
    return model.softKeys();
  }

  /** Whether it has a prompt line; else it shows DisplayText at most. */
  public boolean prompts() {
    return model.display() == Display.PROMPTS || model.display() == Display.QUIET;
  }

  /** Whether it answers StartMediaTransmission. */
  public boolean acknowledgesTransmission() {
    return model.acknowledgesTransmission();
  }

  /** The same phone with another highest version. */
  public PhoneSettings withVersion(int highest) {
    return new PhoneSettings(deviceName, model, highest, capabilities, address);
  }

  /** The same phone with other codecs, in packets of up to 40 ms. */
  public PhoneSettings withCodecs(List<Codec> announced) {
    return withCapabilities(
        announced.stream().map(codec -> new Capability(codec, USUAL_PACKET_MILLIS)).toList());
  }

  /** The same phone with other codecs and packet times. */
  public PhoneSettings withCapabilities(List<Capability> announced) {
    return new PhoneSettings(deviceName, model, version, announced, address);
  }

  /** The same phone at another address. */
  public PhoneSettings withAddress(InetAddress rtpAddress) {
    return new PhoneSettings(deviceName, model, version, capabilities, rtpAddress);
  }

  private static PhoneSettings preset(String model, String deviceName) {
    return of(PhoneModels.named(model).orElseThrow(), deviceName);
  }
}
