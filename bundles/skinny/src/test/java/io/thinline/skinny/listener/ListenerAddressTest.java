package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.thinline.sccp.message.KeepAliveMessage;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where doors are, and where they go. All of 127.0.0.0/8 is this host. */
class ListenerAddressTest {
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final Network network = new Network();
  private TcpBench bench;

  /** A host whose addresses the test changes. */
  private static final class Network implements HostAddresses {
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private volatile Set<String> addresses = Set.of("127.0.0.1");
    private volatile String own = "127.0.0.1";

    void has(String... now) {
      own = now[0];
      addresses = Set.of(now);
    }

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
      List<InetAddress> found = new ArrayList<>();
      for (String address : names.getOrDefault(name, List.of(name))) {
        if (!Character.isDigit(address.charAt(0))) {
          throw new UnknownHostException(address);
        }
        found.add(InetAddress.getByName(address));
      }
      return found;
    }

    @Override
    public boolean has(InetAddress address) {
      return addresses.contains(address.getHostAddress());
    }

    @Override
    public Optional<InetAddress> own(InetAddress like) {
      try {
        return Optional.of(InetAddress.getByName(own));
      } catch (UnknownHostException e) {
        return Optional.empty();
      }
    }
  }

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private void start(String... parameters) {
    bench =
        new TcpBench(
            callThread -> new TcpListeners(callThread, null, Path.of("conf"), network, OFTEN),
            TcpBench.profile("internal", parameters));
  }

  private void startOnThisHost(String ip) {
    bench = new TcpBench(TcpBench.profile("internal", "ip", ip));
  }

  private boolean isServed(String host, int port) {
    try (Socket socket = TcpBench.connect(new InetSocketAddress(host, port))) {
      return isServed(socket);
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean isServed(Socket socket) {
    try {
      TcpBench.send(socket, new KeepAliveMessage());
      return socket.getInputStream().readNBytes(12).length == 12;
    } catch (IOException reset) {
      return false;
    }
  }

  private void awaitDoor(String host, int port) {
    await()
        .until(
            () -> bench.address("internal").equals(Optional.of(new InetSocketAddress(host, port))));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static boolean hasIpv6() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "::"})
  void allAddressesAreIpv4AndIpv6(String ip) throws IOException {
    assumeTrue(ip.isEmpty() || hasIpv6());
    startOnThisHost(ip);
    int port = bench.door("internal").getPort();
    assertThat(isServed("127.0.0.1", port)).isTrue();
    assertThat(isServed("::1", port)).isEqualTo(hasIpv6());
  }

  @Test
  void allZerosAreIpv4Only() {
    startOnThisHost("0.0.0.0");
    int port = bench.door("internal").getPort();
    assertThat(isServed("127.0.0.1", port)).isTrue();
    assertThat(isServed("::1", port)).isFalse();
  }

  @Test
  void anIpv6AddressIsOne() throws IOException {
    assumeTrue(hasIpv6());
    startOnThisHost("::1");
    int port = bench.door("internal").getPort();
    assertThat(isServed("::1", port)).isTrue();
    assertThat(isServed("127.0.0.1", port)).isFalse();
  }

  @Test
  void aNameIsOneOfItsAddresses() {
    startOnThisHost("localhost");
    InetSocketAddress door = bench.door("internal");
    assertThat(door.getAddress().isLoopbackAddress()).isTrue();
  }

  @Test
  void aDoorMovesAndThePhonesBehindItStay() throws IOException {
    start();
    int old = bench.door("internal").getPort();
    int wanted = freePort();
    try (Socket phone = bench.connect()) {
      bench.change(TcpBench.profile("internal", "port", Integer.toString(wanted)));

      awaitDoor("127.0.0.1", wanted);
      assertThat(isServed("127.0.0.1", wanted)).isTrue();
      await().until(() -> !isServed("127.0.0.1", old));
      assertThat(isServed(phone)).isTrue();
    }
  }

  @Test
  void aDoorThatCannotMoveStaysAndMovesWhenItCan() throws IOException {
    start();
    int old = bench.door("internal").getPort();
    int wanted;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      wanted = taken.getLocalPort();
      bench.change(TcpBench.profile("internal", "port", Integer.toString(wanted)));
      long from = System.nanoTime();
      await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
      assertThat(bench.door("internal").getPort()).isEqualTo(old);
      assertThat(isServed("127.0.0.1", old)).isTrue();
    }
    awaitDoor("127.0.0.1", wanted);
    await().until(() -> !isServed("127.0.0.1", old));
  }

  @Test
  void aDoorThatStandsInItsOwnWayMovesToo() throws IOException {
    start();
    int port = bench.door("internal").getPort();
    try (Socket phone = bench.connect()) {
      bench.change(TcpBench.profile("internal", "port", Integer.toString(port), "ip", ""));

      await().until(() -> isServed("127.0.0.5", port));
      assertThat(isServed("127.0.0.1", port)).isTrue();
      assertThat(isServed(phone)).isTrue();
    }
  }

  @Test
  void profilesThatPassTheirPortOnBothArrive() throws IOException {
    int first = freePort();
    bench =
        new TcpBench(
            callThread -> new TcpListeners(callThread, null, Path.of("conf"), network, OFTEN),
            TcpBench.profile("one", "port", Integer.toString(first)),
            TcpBench.profile("two"));
    bench.door("one");
    bench.door("two");
    int last = freePort();

    bench.change(
        TcpBench.profile("two", "port", Integer.toString(first)),
        TcpBench.profile("one", "port", Integer.toString(last)));

    await()
        .until(() -> bench.door("one").getPort() == last && bench.door("two").getPort() == first);
  }

  @Test
  void aDoorFollowsTheHostToItsNewAddressAndBack() throws IOException {
    network.has("127.0.0.2");
    start("ip", "127.0.0.2");
    int port = bench.door("internal").getPort();

    network.has("127.0.0.3");
    awaitDoor("127.0.0.3", port);
    assertThat(isServed("127.0.0.3", port)).isTrue();

    network.has("127.0.0.4");
    awaitDoor("127.0.0.4", port);

    network.has("127.0.0.2");
    awaitDoor("127.0.0.2", port);
  }

  @Test
  void withoutAutoRestartItDoesNot() {
    network.has("127.0.0.2");
    start("ip", "127.0.0.2", "auto-restart", "false");
    int port = bench.door("internal").getPort();

    network.has("127.0.0.3");

    long from = System.nanoTime();
    await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
    assertThat(bench.door("internal")).isEqualTo(new InetSocketAddress("127.0.0.2", port));
  }

  @Test
  void anAddressThatWasNeverTheHostsOwnIsWaitedFor() {
    network.has("127.0.0.1", "127.0.0.2");
    start("ip", "127.0.0.2");
    int port = bench.door("internal").getPort();

    network.has("127.0.0.1");
    long from = System.nanoTime();
    await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
    assertThat(bench.door("internal")).isEqualTo(new InetSocketAddress("127.0.0.2", port));

    network.has("127.0.0.1", "127.0.0.2");
    await().until(() -> isServed("127.0.0.2", port));
  }

  @Test
  void aDoorFollowsWhatItsNameMeans() {
    network.names.put("pbx", List.of("127.0.0.2"));
    network.has("127.0.0.1", "127.0.0.2", "127.0.0.3");
    start("ip", "pbx");
    int port = bench.door("internal").getPort();

    network.names.put("pbx", List.of("127.0.0.3", "127.0.0.2"));
    long from = System.nanoTime();
    await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
    assertThat(bench.door("internal")).isEqualTo(new InetSocketAddress("127.0.0.2", port));

    network.names.put("pbx", List.of("127.0.0.3"));
    awaitDoor("127.0.0.3", port);
  }

  @Test
  void aNameThatNobodyKnowsYetIsAskedForAgain() {
    start("ip", "pbx");
    long from = System.nanoTime();
    await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
    assertThat(bench.address("internal")).isEmpty();

    network.names.put("pbx", List.of("127.0.0.1"));

    assertThat(bench.door("internal").getHostString()).isEqualTo("127.0.0.1");
  }

  /** An office after a power cut, at the scale of a test. */
  @Test
  void manyPhonesConnectInOneMomentWithoutARefusal() throws IOException {
    start();
    List<Socket> phones = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        Socket phone = bench.connect();
        phones.add(phone);
        TcpBench.send(phone, new KeepAliveMessage());
      }
      for (Socket phone : phones) {
        assertThat(phone.getInputStream().readNBytes(12)).hasSize(12);
      }
      assertThat(bench.published(TcpBench.REFUSED)).isZero();
    } finally {
      for (Socket phone : phones) {
        phone.close();
      }
    }
    bench.awaitConnections(0);
  }
}
