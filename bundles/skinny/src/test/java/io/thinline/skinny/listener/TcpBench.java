package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.TestStations;
import io.thinline.skinny.trace.Captures;
import io.thinline.testkit.RecordedEvents;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An endpoint on a loopback port, under limits of the test's choice. */
final class TcpBench implements AutoCloseable {
  static final String REFUSED = "skinny::connection_refused";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final SccpCodec CODEC = new SccpCodec();

  final RealCallThread callThread = new RealCallThread();
  final TestStations.RecordedCalls calls = new TestStations.RecordedCalls();
  private final RecordedEvents events = new RecordedEvents();
  private final SkinnyEndpoint endpoint;

  private InetSocketAddress door;

  TcpBench(ConnectionLimits limits) {
    this(TestStations.profile("internal", limits));
  }

  TcpBench(SkinnyProfile profile) {
    this(callThread -> new TcpListeners(callThread, null), profile);
  }

  /** With doors of the test's choice. */
  TcpBench(Function<CallThread, Listeners> listeners, SkinnyProfile... profiles) {
    endpoint = SkinnyEndpoint.withDoors(callThread, events, listeners.apply(callThread));
    TestStations.TestDirectory directory = new TestStations.TestDirectory();
    for (String device : List.of(TestStations.ALICE, TestStations.BOB)) {
      directory.add(TestStations.device(device, Map.of(), List.of()));
    }
    endpoint.bindDirectoryService(directory);
    endpoint.bindPhoneUserInterface(calls);
    endpoint.bindConfigService(TestStations.config(profiles));
  }

  /** A profile on any free port of the loopback, with these parameters: name, value, name... */
  static SkinnyProfile profile(String name, String... parameters) {
    SkinnyProfile profile = TestStations.profile(name, ConnectionLimits.STANDARD);
    for (int i = 0; i < parameters.length; i += 2) {
      ConfigValue value = new ConfigValue(parameters[i + 1], profile.location());
      profile = profile.with(profile.settings().with(parameters[i], value));
    }
    return profile;
  }

  void change(ConnectionLimits limits) {
    change(TestStations.profile("internal", limits));
  }

  void change(SkinnyProfile... profiles) {
    Configuration next = new Configuration(2, Map.of(), Map.of(), List.of(profiles), List.of());
    ask(
        () -> {
          endpoint.configurationChanged(next);
          return true;
        });
  }

  <T> T ask(Supplier<T> question) {
    return callThread.<T>ask("test", PATIENCE, question);
  }

  Socket connect() throws IOException {
    if (door == null) {
      door = door("internal");
    }
    return connect(door);
  }

  static Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(address, (int) PATIENCE.toMillis());
    return socket;
  }

  Captures captures() {
    return endpoint.captures();
  }

  /** Where a door is now. */
  Optional<InetSocketAddress> address(String name) {
    return ask(() -> endpoint.address(name));
  }

  /** Where a door is, once it is open. */
  InetSocketAddress door(String name) {
    return await().until(() -> address(name), Optional::isPresent).get();
  }

  int connections() {
    return ask(() -> endpoint.profile("internal").orElseThrow().connections());
  }

  void awaitConnections(int expected) {
    await().untilAsserted(() -> assertThat(connections()).isEqualTo(expected));
  }

  /** What was published of refused connections, once there is some. */
  List<PbxEvent> refusals() {
    return await().until(() -> ask(() -> events.withSubclass(REFUSED)), list -> !list.isEmpty());
  }

  int published(String subclass) {
    return ask(() -> events.withSubclass(subclass).size());
  }

  /** True when the server has ended the connection, properly or by a reset. */
  static boolean ended(Socket socket) {
    try {
      return socket.getInputStream().read() == -1;
    } catch (java.net.SocketTimeoutException alive) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Whether a new connection is closed at once, perhaps before it is seen to be there. */
  static boolean isTurnedAway(InetSocketAddress door) {
    try (Socket socket = connect(door)) {
      return ended(socket);
    } catch (IOException reset) {
      return true;
    }
  }

  static byte[] frame(PhoneMessage message) {
    ByteBuf buffer = Unpooled.buffer();
    CODEC.encode(Dialect.INITIAL, message, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static void send(Socket socket, PhoneMessage message) throws IOException {
    socket.getOutputStream().write(frame(message));
  }

  @Override
  public void close() {
    endpoint.deactivate();
    callThread.close();
  }
}
