package io.thinline.skinny.listener;

import static io.thinline.skinny.listener.TestCertificates.PASSWORD;
import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.event.PbxEvent;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsListenerTest {
  private static final String TLS = "internal/tls";
  private static final Duration OFTEN = Duration.ofMillis(50);

  @TempDir static Path keys;

  private static Path server;
  private static Path otherServer;
  private static Path alice;
  private static Path stranger;
  private static Path nameless;
  private static Path trusted;

  @TempDir Path conf;

  private TcpBench bench;

  @BeforeAll
  static void makeCertificates() throws IOException, GeneralSecurityException {
    server = TestCertificates.make(keys.resolve("server.p12"), "pbx.example.org", "EC");
    otherServer = TestCertificates.make(keys.resolve("other.p12"), "pbx2.example.org", "RSA");
    alice = TestCertificates.make(keys.resolve("alice.p12"), "CP-7961G-" + ALICE, "EC");
    stranger = TestCertificates.make(keys.resolve("stranger.p12"), "CP-7961G-" + ALICE, "EC");
    nameless = TestCertificates.make(keys.resolve("nameless.p12"), "", "EC");
    trusted = TestCertificates.trusting(keys.resolve("trusted.p12"), alice, nameless);
  }

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private void start(SkinnyProfile profile) {
    bench =
        new TcpBench(
            callThread -> new TcpListeners(callThread, null, conf, HostAddresses.SYSTEM, OFTEN),
            profile);
  }

  private static SkinnyProfile profile(Path keystore, String... more) {
    List<String> parameters =
        new ArrayList<>(
            List.of(
                "tls-port",
                "0",
                "tls-keystore",
                keystore.toString(),
                "tls-keystore-password",
                PASSWORD));
    parameters.addAll(List.of(more));
    return TcpBench.profile("internal", parameters.toArray(String[]::new));
  }

  private static SkinnyProfile asking(String clientAuth) {
    return profile(
        server,
        "tls-client-auth",
        clientAuth,
        "tls-truststore",
        trusted.toString(),
        "tls-truststore-password",
        PASSWORD);
  }

  private SSLSocket connect(SSLContext phone) throws IOException {
    InetSocketAddress door = bench.door(TLS);
    SSLSocket socket =
        (SSLSocket)
            phone
                .getSocketFactory()
                .createSocket(TcpBench.connect(door), door.getHostString(), door.getPort(), true);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static SSLContext phone(Path own) throws IOException, GeneralSecurityException {
    return TestCertificates.phone(server, own);
  }

  /** False when the server ends the connection, in whatever way. */
  private static boolean registers(SSLSocket socket) {
    try {
      TcpBench.send(socket, MemoryPhone.register(ALICE, 7, 11, 0x8560));
      byte[] answer = socket.getInputStream().readNBytes(12);
      return answer.length == 12 && (answer[8] & 0xFF) == 0x81 && answer[9] == 0;
    } catch (IOException refused) {
      return false;
    }
  }

  private void assertRefused(String reason, String... words) {
    List<PbxEvent> refusals = bench.refusals();
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0).headers()).containsEntry("Skinny-Reason", reason);
    assertThat(refusals.get(0).headers().get("Skinny-Reason-Text")).contains(words);
    bench.awaitConnections(0);
  }

  @Test
  void aPhoneRegistersOverTls() throws Exception {
    start(profile(server));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }
    bench.awaitConnections(0);
  }

  @Test
  void withoutAKeystoreThereIsNoTls() {
    start(TcpBench.profile("internal"));
    bench.door("internal");
    assertThat(bench.address(TLS)).isEmpty();
  }

  @Test
  void aProfileMayBeForTlsOnly() throws Exception {
    start(profile(server, "tls-only", "true"));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
    }
    assertThat(bench.address("internal")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void certificateAndKeyMayBeText(boolean inOneFile) throws Exception {
    String certificate = TestCertificates.pemCertificate(server);
    String key = TestCertificates.pemKey(server);
    Files.createDirectories(conf.resolve("tls"));
    Files.writeString(conf.resolve("tls/chain.pem"), inOneFile ? certificate + key : certificate);
    Files.writeString(conf.resolve("tls/key.pem"), key);
    start(profile(Path.of("tls/chain.pem"), "tls-key", inOneFile ? "" : "tls/key.pem"));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
    }
  }

  @Test
  void aCertifiedPhoneIsLetInByTheNameAtTheEndOfItsCertificate() throws Exception {
    start(asking("required"));
    try (SSLSocket socket = connect(phone(alice))) {
      assertThat(registers(socket)).isTrue();
    }
  }

  @Test
  void withoutACertificateThatIsRequiredNobodyGetsIn() throws Exception {
    start(asking("required"));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isFalse();
    }
    assertRefused("tls-handshake", "no TLS handshake");
  }

  @Test
  void aCertificateOfAStrangerIsRefusedEvenIfItIsOptional() throws Exception {
    start(asking("optional"));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
    }
    bench.awaitConnections(0);
    try (SSLSocket socket = connect(phone(stranger))) {
      assertThat(registers(socket)).isFalse();
    }
    assertRefused("tls-handshake", "PKIX");
  }

  @Test
  void aCertificateWithoutANameIsRefused() throws Exception {
    start(asking("required"));
    try (SSLSocket socket = connect(phone(nameless))) {
      assertThat(registers(socket)).isFalse();
    }
    assertRefused("tls-certificate", "(CN)");
  }

  @Test
  void plainTextOnThePortForTlsIsOneRefusal() throws Exception {
    start(profile(server));
    try (Socket socket = TcpBench.connect(bench.door(TLS))) {
      TcpBench.send(socket, MemoryPhone.register(ALICE, 7, 11, 0x8560));
      await().until(() -> TcpBench.ended(socket));
    }
    assertRefused("tls-plain-text", "does not speak TLS");
  }

  @Test
  void aHandshakeThatNeverEndsIsRefusedInTheTimeARegistrationHas() throws Exception {
    start(profile(server, "register-timeout", "1"));
    try (Socket socket = TcpBench.connect(bench.door(TLS))) {
      assertThat(TcpBench.ended(socket)).isTrue();
    }
    assertRefused("tls-timeout", "in time");
  }

  @Test
  void connectionsInTheirHandshakeCountForTheCapsOfTheProfile() throws Exception {
    start(profile(server, "unregistered-per-address", "2"));
    try (Socket first = TcpBench.connect(bench.door(TLS));
        Socket second = TcpBench.connect(bench.door("internal"))) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      bench.awaitConnections(1);
      await().until(() -> TcpBench.isTurnedAway(bench.door(TLS)));
      assertThat(bench.refusals().get(0).headers())
          .containsEntry("Skinny-Reason", "unregistered-per-address");
    }
  }

  @Test
  void anOldVersionIsRefusedWithAReason() throws Exception {
    start(profile(server, "tls-min-version", "TLSv1.3"));
    try (SSLSocket socket = connect(phone(null))) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
    assertRefused("tls-handshake", "TLSv1.2");
  }

  @Test
  void aNewCertificateIsShownWithoutARestartAndABrokenOneIsNot() throws Exception {
    Path file = Files.copy(server, conf.resolve("server.p12"));
    start(profile(file));
    SSLContext both = trustingBoth();
    try (SSLSocket connected = connect(both)) {
      assertThat(registers(connected)).isTrue();
      assertThat(shown(both)).isEqualTo(TestCertificates.certificate(server));

      Files.copy(otherServer, conf.resolve("new"));
      Files.move(conf.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
      await().until(() -> shown(both).equals(TestCertificates.certificate(otherServer)));

      Files.writeString(file, "not a certificate");
      long from = System.nanoTime();
      await().until(() -> System.nanoTime() - from > 4 * OFTEN.toNanos());
      assertThat(shown(both)).isEqualTo(TestCertificates.certificate(otherServer));

      TcpBench.send(connected, new KeepAliveMessage());
      assertThat(connected.getInputStream().read()).isNotEqualTo(-1);
    }
  }

  private static SSLContext trustingBoth() throws Exception {
    Path store = TestCertificates.trusting(keys.resolve("both.p12"), server, otherServer);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TestCertificates.load(store));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** The session cache would show an old one. */
  private Certificate shown(SSLContext phone) throws IOException {
    phone.getClientSessionContext().setSessionTimeout(1);
    try (SSLSocket socket = connect(phone)) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  @Test
  void aKeystoreThatIsMissingOpensTheDoorWhenItComes() throws Exception {
    Path file = conf.resolve("late.p12");
    start(profile(file));
    bench.door("internal");
    assertThat(bench.address(TLS)).isEmpty();

    Files.copy(server, conf.resolve("new"));
    Files.move(conf.resolve("new"), file);

    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
    }
  }

  @Test
  void askingForCertificatesWithoutTrustingAnybodyOpensNoDoor() throws Exception {
    Path state = conf.resolve("state");
    bench =
        new TcpBench(
            callThread -> new TcpListeners(callThread, state, conf, HostAddresses.SYSTEM, OFTEN),
            profile(server, "tls-client-auth", "required"));
    await()
        .ignoreExceptions()
        .until(() -> Files.readString(state.resolve("listeners")).contains(TLS));
    List<String> lines = Files.readAllLines(state.resolve("listeners"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("internal 127.0.0.1 \\d+");
    assertThat(lines.get(1)).startsWith("internal/tls error ").contains("tls-truststore");
    assertThat(bench.address(TLS)).isEmpty();
  }

  @Test
  void withTlsBothDoorsAreTold() throws Exception {
    Path state = conf.resolve("state");
    bench =
        new TcpBench(
            callThread -> new TcpListeners(callThread, state, conf, HostAddresses.SYSTEM, OFTEN),
            profile(server),
            TestStations.profile("other", ConnectionLimits.STANDARD));
    int port = bench.door(TLS).getPort();
    await()
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(state.resolve("listeners")))
                    .hasSize(3)
                    .element(1)
                    .isEqualTo("internal/tls 127.0.0.1 " + port));
  }

  @Test
  void takingTheKeystoreAwayClosesTheDoorAndKeepsThePhones() throws Exception {
    start(profile(server));
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();

      bench.change(TcpBench.profile("internal"));

      await().until(() -> bench.address(TLS).isEmpty());
      assertThat(bench.connections()).isEqualTo(1);
    }
  }

  /** R31 with TLS: half a record is no reason to spin or to leak. */
  @Test
  void aPhoneThatVanishesInTheMiddleOfTheHandshakeLeavesNothing() throws Exception {
    start(profile(server));
    for (int i = 0; i < 20; i++) {
      try (Socket socket = TcpBench.connect(bench.door(TLS))) {
        socket.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1});
      }
    }
    bench.awaitConnections(0);
    try (SSLSocket socket = connect(phone(null))) {
      assertThat(registers(socket)).isTrue();
    }
  }
}
