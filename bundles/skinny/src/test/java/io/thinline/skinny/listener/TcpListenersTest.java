package io.thinline.skinny.listener;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import io.thinline.testkit.RecordedEvents;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TcpListenersTest {
  private static final SccpCodec CODEC = new SccpCodec();

  @TempDir Path state;

  private final RealCallThread callThread = new RealCallThread();
  private final TestStations.RecordedCalls calls = new TestStations.RecordedCalls();
  private SkinnyEndpoint endpoint;

  private void start(SkinnyProfile... profiles) {
    endpoint =
        SkinnyEndpoint.withDoors(
            callThread, new RecordedEvents(), new TcpListeners(callThread, state));
    TestStations.TestDirectory directory = new TestStations.TestDirectory();
    directory.add(TestStations.device(ALICE, Map.of(), List.of()));
    endpoint.bindDirectoryService(directory);
    endpoint.bindPhoneUserInterface(calls);
    endpoint.bindConfigService(TestStations.config(profiles));
  }

  private InetSocketAddress door(String profile) {
    return await()
        .until(
            () ->
                callThread.<Optional<InetSocketAddress>>ask(
                    "door", Duration.ofSeconds(5), () -> endpoint.address(profile)),
            Optional::isPresent)
        .orElseThrow();
  }

  @AfterEach
  void stop() {
    if (endpoint != null) {
      endpoint.deactivate();
    }
    callThread.close();
  }

  @Test
  void aPhoneRegistersOverTcpWhateverTheSegments() throws IOException {
    start(TestStations.profile("internal", Map.of()));
    try (Socket phone = connect(door("internal"))) {
      phone.setTcpNoDelay(true);
      byte[] register = frame(MemoryPhone.register(ALICE, 7, 11, 0x8560));
      for (byte single : register) {
        phone.getOutputStream().write(single);
      }

      assertThat(read(phone)).isInstanceOf(RegisterAckMessage.class);
      assertThat(read(phone)).isInstanceOf(CapabilitiesReqMessage.class);
    }
    await().until(() -> connections("internal") == 0);
  }

  @Test
  void aRejectedPhoneReadsWhyBeforeTheConnectionCloses() throws IOException {
    start(TestStations.profile("internal", Map.of()));
    try (Socket phone = connect(door("internal"))) {
      phone.getOutputStream().write(frame(MemoryPhone.register("SEPFFFFFFFFFFFF", 7, 11, 0)));

      assertThat(read(phone)).isInstanceOf(RegisterRejectMessage.class);
      assertThat(phone.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aBadLengthClosesTheConnectionAndNoOther() throws IOException {
    start(TestStations.profile("internal", Map.of()));
    try (Socket good = connect(door("internal"));
        Socket bad = connect(door("internal"))) {
      bad.getOutputStream().write(new byte[] {-1, -1, -1, 127, 0, 0, 0, 0, 1, 0, 0, 0});
      assertThat(bad.getInputStream().read()).isEqualTo(-1);

      good.getOutputStream().write(frame(new KeepAliveMessage()));
      assertThat(read(good)).isInstanceOf(KeepAliveAckMessage.class);
    }
  }

  @Test
  void theStateFileNamesEveryDoorAndGoesWithTheEndpoint() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start(
          TestStations.profile("internal", Map.of()),
          TestStations.profile("taken", "127.0.0.1", taken.getLocalPort(), Map.of()));
      int port = door("internal").getPort();

      await()
          .untilAsserted(
              () -> {
                List<String> lines = Files.readAllLines(state.resolve("listeners"));
                assertThat(lines).hasSize(2);
                assertThat(lines.get(0)).isEqualTo("internal 127.0.0.1 " + port);
                assertThat(lines.get(1)).startsWith("taken error ").contains("in use");
              });
    }

    endpoint.deactivate();
    assertThat(state.resolve("listeners")).doesNotExist();
  }

  @Test
  void aDoorThatCouldNotBeOpenedIsTriedAgainWithTheNextConfiguration() throws IOException {
    SkinnyProfile profile;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      profile = TestStations.profile("internal", "127.0.0.1", taken.getLocalPort(), Map.of());
      start(profile);
      await()
          .ignoreExceptions()
          .until(() -> Files.readString(state.resolve("listeners")).contains("error"));
    }

    configure(profile);

    assertThat(door("internal").getPort()).isEqualTo(profile.port());
  }

  @Test
  void aProfileThatMovesKeepsItsPhones() throws IOException {
    start(TestStations.profile("internal", Map.of()));
    InetSocketAddress first = door("internal");
    try (Socket phone = connect(first)) {
      phone.getOutputStream().write(frame(new KeepAliveMessage()));
      assertThat(read(phone)).isInstanceOf(KeepAliveAckMessage.class);

      configure(TestStations.profile("internal", "", 0, Map.of()));

      await().until(() -> !door("internal").equals(first));
      phone.getOutputStream().write(frame(new KeepAliveMessage()));
      assertThat(read(phone)).isInstanceOf(KeepAliveAckMessage.class);
    }
  }

  @Test
  void withoutCallHandlingTheDoorIsShut() throws IOException {
    start(TestStations.profile("internal", Map.of()));
    InetSocketAddress address = door("internal");

    endpoint.unbindPhoneUserInterface(calls);

    await()
        .untilAsserted(
            () -> {
              try (Socket refused = new Socket()) {
                assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                            () -> refused.connect(address)))
                    .isInstanceOf(IOException.class);
              }
            });

    endpoint.bindPhoneUserInterface(calls);
    try (Socket phone = connect(door("internal"))) {
      assertThat(phone.isConnected()).isTrue();
    }
  }

  private void configure(SkinnyProfile... profiles) {
    Configuration next = new Configuration(2, Map.of(), Map.of(), List.of(profiles), List.of());
    callThread.post("configure", () -> endpoint.configurationChanged(next));
  }

  private int connections(String profile) {
    return callThread.<Integer>ask(
        "connections",
        Duration.ofSeconds(5),
        () -> endpoint.profile(profile).orElseThrow().connections());
  }

  private static Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(10_000);
    socket.connect(address, 10_000);
    return socket;
  }

  private static byte[] frame(PhoneMessage message) {
    ByteBuf buffer = Unpooled.buffer();
    CODEC.encode(Dialect.INITIAL, message, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  private static SccpMessage read(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] length = new byte[4];
    in.readFully(length);
    int rest = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() + 4;
    byte[] frame = new byte[4 + rest];
    System.arraycopy(length, 0, frame, 0, 4);
    if (in.readNBytes(frame, 4, rest) < rest) {
      throw new EOFException();
    }
    return CODEC.decodeFrame(Dialect.INITIAL, Unpooled.wrappedBuffer(frame));
  }
}
