package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.DirectorySource;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneThread;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.media.VirtualNetwork;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.softphone.transport.WireFaults;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The whole PBX with the shipped configuration and phones in memory, in one thread on virtual time.
 */
final class VirtualPbx {
  private static final SccpCodec CODEC = new SccpCodec();

  final VirtualCallThread time = new VirtualCallThread();
  final RecordedEvents events = new RecordedEvents();
  final Pbx rooms;

  private final VirtualNetwork network = new VirtualNetwork(time.clock());
  private final Map<String, VirtualPhone> phones = new LinkedHashMap<>();

  private long messages;

  VirtualPbx() {
    rooms = new Pbx(time, events, SkinnyEndpoint.withDoors(time, events, Listeners.NONE));
    time.run();
  }

  /** With a configuration folder of the test's own. */
  VirtualPbx(Path conf) {
    AutoRegistrations guests = new AutoRegistrations(time, null);
    rooms =
        new Pbx(
            time,
            events,
            new SkinnyEndpoint(time, events, Listeners.NONE, guests, new SplittableRandom(1)),
            conf);
    rooms.config.bindDirectorySource(
        guests, Map.of(DirectorySource.NAME, "automatic", "service.ranking", -1000));
    time.run();
  }

  /** Reads the configuration folder again, as {@code reloadxml} does. */
  void reloads() {
    rooms.config.reload();
    time.run();
  }

  /** How many messages the server has sent to all phones. */
  long messages() {
    return messages;
  }

  /** A phone that registers. */
  VirtualPhone registers(PhoneSettings settings) {
    return registers(settings, message -> false);
  }

  /** A phone that registers, on a wire that loses some messages. */
  VirtualPhone registers(PhoneSettings settings, Predicate<SccpMessage> lost) {
    VirtualPhone phone = plugIn(settings, lost);
    phone.soft().register();
    time.advance(Duration.ofSeconds(5));
    assertThat(phone.screen().registered()).as(() -> phone.screen().text()).isTrue();
    return phone;
  }

  /** A phone that is connected but silent. */
  VirtualPhone plugIn(PhoneSettings settings) {
    return plugIn(settings, message -> false);
  }

  private VirtualPhone plugIn(PhoneSettings settings, Predicate<SccpMessage> lost) {
    VirtualMediaPlane plane = network.plane(InetAddress.getLoopbackAddress());
    MemoryTransport transport =
        new MemoryTransport(
            CODEC,
            task -> time.post("wire", task),
            link ->
                new MemoryConnection(
                    link, rooms.skinny.profile(Pbx.PROFILE).orElseThrow(), () -> messages++));
    transport.faults(new WireFaults(1, this::later).drops(lost, 1));
    SoftPhone soft = new SoftPhone(settings, PhoneThread.on(time), transport, plane);
    VirtualPhone phone = new VirtualPhone(this, soft, plane);
    phones.put(settings.deviceName() + "#" + phones.size(), phone);
    return phone;
  }

  private void later(Duration delay, Runnable task) {
    time.schedule("slow wire", delay, task);
  }

  /** Lets time pass. */
  void passes(Duration duration) {
    time.advance(duration);
  }

  /** What no call may leave behind. */
  void assertIdle() {
    time.run();
    assertThat(rooms.control.legs()).as("legs").isEmpty();
    assertThat(rooms.control.calls()).as("calls").isEmpty();
    for (VirtualPhone phone : phones.values()) {
      assertThat(phone.plane().receiving()).as(phone + " listens").isEmpty();
      assertThat(phone.plane().transmitting()).as(phone + " sends").isEmpty();
    }
  }

  /** No phone has seen a breach of the protocol. */
  void assertNoBreaches() {
    List<String> breaches = new ArrayList<>();
    for (VirtualPhone phone : phones.values()) {
      breaches.addAll(phone.soft().settledBreaches().join());
    }
    assertThat(breaches).isEmpty();
  }
}
