package io.thinline.skinny.listener;

import static io.thinline.skinny.listener.TcpBench.ended;
import static io.thinline.skinny.listener.TcpBench.send;
import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.skinny.station.MemoryPhone;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a profile on real sockets. Rows are those of hostile.md. */
class TcpLimitsTest {
  private final List<Socket> sockets = new ArrayList<>();
  private TcpBench bench;

  private TcpBench start(ConnectionLimits limits) {
    bench = new TcpBench(limits);
    return bench;
  }

  private Socket connect() throws IOException {
    Socket socket = bench.connect();
    sockets.add(socket);
    return socket;
  }

  private Socket registered(String device) throws IOException {
    Socket phone = connect();
    int before = bench.ask(() -> bench.calls.told.size());
    send(phone, MemoryPhone.register(device, 7, 11, 0));
    send(phone, new TimeDateReqMessage());
    await().until(() -> bench.ask(() -> bench.calls.told.size()) > before);
    return phone;
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    bench.close();
  }

  private boolean isServed() {
    try {
      return isServed(connect());
    } catch (IOException reset) {
      return false;
    }
  }

  private static boolean isServed(Socket phone) {
    try {
      send(phone, new KeepAliveMessage());
      return phone.getInputStream().readNBytes(12).length == 12;
    } catch (IOException reset) {
      return false;
    }
  }

  private static void assertRefused(PbxEvent event, String reason, String limit) {
    assertThat(event.headers())
        .containsEntry("Skinny-Profile-Name", "internal")
        .containsEntry("Skinny-IP-Address", "127.0.0.1")
        .containsEntry("Skinny-Reason", reason)
        .containsEntry("Skinny-Limit", limit)
        .containsEntry("Skinny-Count", "1");
    assertThat(event.headers().get("Skinny-Reason-Text")).contains(reason + " is " + limit);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 100, 100, connections-per-address",
    "100, 2, 100, unregistered-per-address",
    "100, 100, 2, max-connections"
  })
  void connectionsAboveACapAreRefusedOthersStayAndPlacesComeBack(
      int perAddress, int unregistered, int all, String reason) throws IOException {
    start(TestLimits.caps(perAddress, unregistered, all));
    Socket first = connect();
    Socket second = connect();
    bench.awaitConnections(2);

    assertThat(isServed()).isFalse();
    assertThat(isServed()).isFalse();
    assertThat(bench.refusals()).hasSize(1);
    assertRefused(bench.refusals().get(0), reason, "2");
    assertThat(isServed(first)).isTrue();

    second.close();
    bench.awaitConnections(1);
    await().until(this::isServed);
  }

  /** R6: a flood is shed, the phone that is registered stays, and afterwards new ones get in. */
  @Test
  void aFloodOfConnectionsHarmsNoRegisteredPhoneAndEnds() throws IOException {
    start(TestLimits.caps(100, 20, 100));
    Socket alice = registered(ALICE);
    List<Socket> flood = new ArrayList<>();
    int shed = 0;
    for (int i = 0; i < 200; i++) {
      try {
        flood.add(connect());
      } catch (SocketException shedAtOnce) {
        shed++;
      }
    }
    assertThat(flood.size() + shed).isEqualTo(200);
    await().until(() -> bench.published(TcpBench.REFUSED) > 0);
    assertThat(bench.connections()).isLessThanOrEqualTo(21);
    assertThat(bench.ask(() -> List.copyOf(bench.calls.told)))
        .containsExactly("registered " + ALICE);
    alice.getInputStream().skipNBytes(alice.getInputStream().available());
    send(alice, new KeepAliveMessage());
    assertThat(alice.getInputStream().read()).isNotEqualTo(-1);

    for (Socket one : flood) {
      one.close();
    }
    bench.awaitConnections(1);
    registered(BOB);
    assertThat(bench.ask(() -> List.copyOf(bench.calls.told)))
        .containsExactly("registered " + ALICE, "registered " + BOB);
    assertThat(bench.published(TcpBench.REFUSED)).isLessThan(20);
  }

  /** R5: connections that come and go leave nothing. */
  @Test
  void connectingAndClosingLeavesNoSessionAndNoThread() throws IOException {
    start(ConnectionLimits.STANDARD);
    connect().close();
    bench.awaitConnections(0);
    long threads = ioThreads();
    for (int i = 0; i < 2000; i++) {
      bench.connect().close();
    }
    bench.awaitConnections(0);
    assertThat(ioThreads()).isLessThanOrEqualTo(threads + 1);
    assertThat(bench.published(TcpBench.REFUSED)).isZero();
  }

  private static long ioThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("skinny-io"))
        .filter(Thread::isAlive)
        .count();
  }

  /** R1 and R2: lengths that are too small, too large, negative, or wrap when eight is added. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 8193, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF8, 0xFFFFFFFC, 0xFFFFFFFF})
  void aWrongLengthClosesWithOneEvent(int length) throws IOException {
    start(ConnectionLimits.STANDARD);
    Socket phone = connect();
    phone.getOutputStream().write(littleEndian(length));

    assertThat(ended(phone)).isTrue();
    assertRefused(bench.refusals().get(0), "frame-limit", "8192");
    assertThat(bench.refusals().get(0).headers().get("Skinny-Reason-Text"))
        .contains("length word " + Integer.toUnsignedLong(length), "4 to 8192");
    bench.awaitConnections(0);
  }

  @Test
  void theFrameLimitIsThatOfTheProfile() throws IOException {
    start(TestLimits.sizes(262_144, 2048));
    Socket phone = connect();
    phone.getOutputStream().write(littleEndian(2049));

    assertThat(ended(phone)).isTrue();
    assertRefused(bench.refusals().get(0), "frame-limit", "2048");
  }

  private static byte[] littleEndian(int length) {
    return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(length)).array();
  }

  /** R3: the body is cut and the connection ends: one line, no spin. */
  @Test
  void aCutMessageIsOneRefusal() throws IOException {
    start(ConnectionLimits.STANDARD);
    try (Socket phone = bench.connect()) {
      phone.getOutputStream().write(littleEndian(100));
    }
    bench.awaitConnections(0);
    assertThat(bench.refusals()).hasSize(1);
    assertThat(bench.refusals().get(0).headers()).containsEntry("Skinny-Reason", "cut-message");
  }

  /** R31: a phone that asks and never reads the answers. */
  @Test
  void aPhoneThatNeverReadsIsClosedAtTheWriteLimit() throws IOException {
    start(TestLimits.sizes(65_536, 8192));
    Socket phone = registered(ALICE);
    byte[] question = TcpBench.frame(new SoftKeyTemplateReqMessage());
    ByteBuffer many = ByteBuffer.allocate(question.length * 1000);
    while (many.hasRemaining()) {
      many.put(question);
    }

    await()
        .until(
            () -> {
              try {
                phone.getOutputStream().write(many.array());
              } catch (IOException closed) {
                return true;
              }
              return bench.connections() == 0;
            });

    bench.awaitConnections(0);
    assertRefused(bench.refusals().get(0), "write-limit", "65536");
    assertThat(bench.refusals().get(0).headers()).containsEntry("Skinny-Device-Name", ALICE);
    assertThat(bench.published("skinny::unregister")).isEqualTo(1);
  }

  /** R32: keepalives without end; those within the limit are all answered. */
  @Test
  void aFloodOfKeepalivesIsAnsweredUpToTheBurstAndThenClosed() throws IOException {
    int burst = PhoneHandler.STOP_READING * 20;
    start(TestLimits.rate(1, burst));
    Socket phone = connect();
    byte[] keepAlive = TcpBench.frame(new KeepAliveMessage());
    for (int i = 0; i < burst; i++) {
      phone.getOutputStream().write(keepAlive);
    }
    assertThat(phone.getInputStream().readNBytes(burst * 12)).hasSize(burst * 12);

    await()
        .until(
            () -> {
              try {
                phone.getOutputStream().write(keepAlive);
              } catch (IOException closed) {
                return true;
              }
              return bench.connections() == 0;
            });
    assertRefused(bench.refusals().get(0), "message-rate", "1");
  }

  @Test
  void changedLimitsReachConnectionsThatComeLater() throws IOException {
    start(TestLimits.caps(100, 100, 1));
    Socket first = connect();
    bench.awaitConnections(1);
    assertThat(isServed()).isFalse();

    bench.change(TestLimits.caps(100, 100, 2));

    connect();
    bench.awaitConnections(2);
    assertThat(isServed(first)).isTrue();
  }
}
