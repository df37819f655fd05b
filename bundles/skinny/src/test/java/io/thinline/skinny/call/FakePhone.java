package io.thinline.skinny.call;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.skinny.station.DeviceType;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationStatus;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A registered phone that keeps what it is sent, and what a desk phone would show of it. */
final class FakePhone implements Station {
  /** As on the wiki page. */
  private static final Map<String, List<String>> KEY_SETS =
      Map.of(
          "KeySetOnHook", List.of("SoftkeyNewcall", "SoftkeyRedial"),
          "KeySetConnected",
              List.of("SoftkeyEndcall", "SoftkeyHold", "SoftkeyNewcall", "SoftkeyTransfer"),
          "KeySetOnHold", List.of("SoftkeyNewcall", "SoftkeyResume", "SoftkeyEndcall"),
          "KeySetRingIn", List.of("SoftkeyAnswer", "SoftkeyEndcall", "SoftkeyNewcall"),
          "KeySetOffHook", List.of("", "SoftkeyRedial", "SoftkeyEndcall"),
          "KeySetDigitsAfterDialingFirstDigit", List.of("SoftkeyBackspace", "", "SoftkeyEndcall"),
          "KeySetRingOut", List.of("", "", "SoftkeyEndcall", "SoftkeyTransfer"),
          "KeySetInUseHint", List.of("SoftkeyNewcall", "SoftkeyRedial"));

  /** Soft keys of its own, by set; put in before the phone needs them. */
  final Map<String, List<String>> ownKeys = new HashMap<>();

  final PhoneScreenModel shows = new PhoneScreenModel();
  private final CallBench bench;
  private final Device device;
  private final SkinnyProfile profile;
  private final Dialect dialect;
  private final DeviceType type;
  private final List<ServerMessage> received = new ArrayList<>();
  private boolean connected = true;

  /** Whether it opens its RTP port when asked, and says so. */
  boolean opensPorts;

  /** How often somebody wanted to know something of it. */
  int asked;

  FakePhone(
      CallBench bench, Device device, SkinnyProfile profile, Dialect dialect, DeviceType type) {
    this.bench = bench;
    this.device = device;
    this.profile = profile;
    this.dialect = dialect;
    this.type = type;
  }

  /** The user or the phone does something. */
  void does(PhoneMessage message) {
    bench.handling.receive(this, message);
    bench.thread.run();
  }

  /** What has come since the last time it was asked. */
  List<ServerMessage> news() {
    List<ServerMessage> news = List.copyOf(received);
    received.clear();
    return news;
  }

  /** Names of the messages that have come since the last time. */
  List<String> newsByName() {
    return news().stream()
        .map(message -> message.getClass().getSimpleName().replace("Message", ""))
        .toList();
  }

  <M> List<M> newsOf(Class<M> type) {
    return received.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void cutOff() {
    connected = false;
    bench.handling.lost(this);
    bench.thread.run();
  }

  private void acknowledge(OpenReceiveChannel opening) {
    if (connected) {
      bench.handling.receive(
          this,
          new OpenReceiveChannelAck(
              MediaStatus.OK,
              MediaAddress.ipv4(0x0A000001),
              16384,
              opening.passThroughPartyId(),
              opening.callReference()));
    }
  }

  @Override
  public Device device() {
    asked++;
    return device;
  }

  @Override
  public SkinnyProfile profile() {
    asked++;
    return profile;
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
    return List.of(AudioCodec.PCMU, AudioCodec.PCMA);
  }

  @Override
  public boolean telephoneEvents() {
    return true;
  }

  @Override
  public InetAddress address() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public InetAddress serverAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public List<String> softKeySet(String keySetName) {
    asked++;
    return ownKeys.getOrDefault(keySetName, KEY_SETS.getOrDefault(keySetName, List.of()));
  }

  @Override
  public StationStatus status() {
    asked++;
    return new StationStatus(
        profile.name(),
        device.name(),
        0,
        1,
        "127.0.0.1",
        type.id(),
        type.name(),
        1,
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  @Override
  public void send(ServerMessage message) {
    if (connected) {
      received.add(message);
      shows.take(message, this::softKeySet);
      if (opensPorts && message instanceof OpenReceiveChannel opening) {
        bench.thread.post("port", () -> acknowledge(opening));
      }
    }
  }

  @Override
  public String toString() {
    return device.name();
  }
}
