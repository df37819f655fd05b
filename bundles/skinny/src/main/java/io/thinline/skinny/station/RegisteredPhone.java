package io.thinline.skinny.station;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.PhoneFeatures;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A phone that has been let in, with all it has told since. Call thread only. */
final class RegisteredPhone implements Station {
  private final DeviceSession session;
  private final Dialect dialect;
  private final DeviceType type;
  private final Announcement announcement;
  private final PhoneTemplate template;
  private final Expansion expansion = new Expansion();
  private final Instant since;
  private final Map<MediaPath, Integer> mediaPaths = new HashMap<>();
  private Device device;
  private Optional<PhoneCodecs> codecs = Optional.empty();
  private OptionalInt rtpPort = OptionalInt.empty();

  /** Ways to listen and talk that a phone reports on. */
  enum MediaPath {
    HEADSET("Headset"),
    HANDSET("Handset"),
    SPEAKER("Speaker");

    private final String title;

    MediaPath(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * What Register said of the phone.
   *
   * @param userId station user id
   * @param instance device instance
   * @param address its IP address, in text
   * @param maxStreams RTP streams it can handle at once
   * @param load name of its firmware, may be empty
   */
  record Announcement(long userId, long instance, String address, long maxStreams, String load) {}

  RegisteredPhone(
      DeviceSession session,
      Device device,
      Dialect dialect,
      DeviceType type,
      Announcement announcement) {
    this.session = session;
    this.device = device;
    this.dialect = dialect;
    this.type = type;
    this.announcement = announcement;
    this.since = session.stations().callThread().clock().now();
    this.template = PhoneTemplate.of(session.profile(), device, type);
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public SkinnyProfile profile() {
    return session.profile().settings();
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public DeviceType type() {
    return type;
  }

  @Override
  public List<AudioCodec> codecs() {
    return codecs.orElse(PhoneCodecs.NONE).audio();
  }

  @Override
  public Optional<Codec> compressionType(AudioCodec codec) {
    return Optional.ofNullable(codecs.orElse(PhoneCodecs.NONE).kinds().get(codec));
  }

  @Override
  public Duration packetTime(AudioCodec codec, Duration wanted) {
    return codecs.orElse(PhoneCodecs.NONE).packetTime(codec, wanted);
  }

  @Override
  public boolean telephoneEvents() {
    return codecs.orElse(PhoneCodecs.NONE).telephoneEvents()
        || dialect.features().has(PhoneFeatures.RFC_2833);
  }

  @Override
  public InetAddress address() {
    return session.connection().remoteAddress().getAddress();
  }

  @Override
  public InetAddress serverAddress() {
    return session.connection().localAddress().getAddress();
  }

  @Override
  public List<String> softKeySet(String keySetName) {
    return template.softKeys().keyNames(keySetName);
  }

  @Override
  public StationStatus status() {
    return new StationStatus(
        profile().name(),
        device.name(),
        announcement.userId(),
        announcement.instance(),
        announcement.address(),
        type.id(),
        type.name(),
        announcement.maxStreams(),
        rtpPort,
        codecs.map(PhoneCodecs::names),
        state(MediaPath.HEADSET),
        state(MediaPath.HANDSET),
        state(MediaPath.SPEAKER));
  }

  @Override
  public void send(ServerMessage message) {
    session.send(message);
  }

  /** What it was told when it registered. */
  PhoneTemplate template() {
    return template;
  }

  /**
   * Takes over what the directory says of it now, but for the buttons: those stay as the phone has
   * them.
   */
  void follow(Device current) {
    device =
        device.sameButtons(current)
            ? current
            : new Device(
                current.name(),
                current.domain(),
                device.buttons(),
                current.parameters(),
                current.variables(),
                current.location());
  }

  Expansion expansion() {
    return expansion;
  }

  /** When it was let in. */
  Instant since() {
    return since;
  }

  Announcement announcement() {
    return announcement;
  }

  void codecs(PhoneCodecs announced) {
    codecs = Optional.of(announced);
  }

  void rtpPort(int port) {
    rtpPort = OptionalInt.of(port);
  }

  void mediaPath(MediaPath path, int state) {
    mediaPaths.put(path, state);
  }

  private OptionalInt state(MediaPath path) {
    Integer state = mediaPaths.get(path);
    return state == null ? OptionalInt.empty() : OptionalInt.of(state);
  }

  @Override
  public String toString() {
    return device.name();
  }
}
