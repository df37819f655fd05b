package io.thinline.skinny.media;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Device;
import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.station.DeviceType;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A registered phone that keeps what it is told. */
final class RtpPhone implements Station {
  private static final SourceLocation HERE = new SourceLocation("test", 1);
  private static final DeviceType TYPE =
      DeviceType.plain(7, "Cisco 7960", 6, true, Display.PROMPTS, 22);

  final List<ServerMessage> told = new ArrayList<>();
  final List<AudioCodec> announced =
      new ArrayList<>(List.of(AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.G729));
  Dialect dialect = Dialect.sccp(17);
  InetAddress address = address("192.0.2.10");
  private final String name;
  private final Map<String, ConfigValue> parameters = new LinkedHashMap<>();

  RtpPhone(String name) {
    this.name = name;
  }

  void profileSays(String parameter, String value) {
    parameters.put(parameter, new ConfigValue(value, HERE));
  }

  <M> List<M> told(Class<M> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <M> M last(Class<M> type) {
    List<M> all = told(type);
    return all.get(all.size() - 1);
  }

  /** Names of the messages since the last time. */
  List<String> news() {
    List<String> news = told.stream().map(it -> it.getClass().getSimpleName()).toList();
    told.clear();
    return news;
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Device device() {
    return new Device(name, "default", List.of(), Map.of(), Map.of(), HERE);
  }

  @Override
  public SkinnyProfile profile() {
    return new SkinnyProfile(
        "internal", new ParameterSettings(parameters), Map.of(), Map.of(), HERE);
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public DeviceType type() {
    return TYPE;
  }

  @Override
  public List<AudioCodec> codecs() {
    return announced;
  }

  @Override
  public boolean telephoneEvents() {
    return true;
  }

  @Override
  public InetAddress address() {
    return address;
  }

  @Override
  public InetAddress serverAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public List<String> softKeySet(String keySetName) {
    return List.of();
  }

  @Override
  public StationStatus status() {
    return new StationStatus(
        "internal",
        name,
        0,
        1,
        "192.0.2.10",
        TYPE.id(),
        TYPE.name(),
        1,
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  @Override
  public void send(ServerMessage message) {
    told.add(message);
  }
}
