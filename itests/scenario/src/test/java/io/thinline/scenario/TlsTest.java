package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneThread;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.RtpEngine;
import io.thinline.softphone.media.RtpMediaPlane;
import io.thinline.softphone.transport.TcpTransport;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import io.thinline.testkit.RecordedEvents;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Phones that speak TLS, on the shipped configuration with a certificate. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlsTest {
  private static final String PASSWORD = "keep quiet";

  @TempDir Path folder;

  private final CallLoop loop = new CallLoop();
  private final CallThreadFace callThread = new CallThreadFace(loop);
  private final RecordedEvents events = new RecordedEvents();
  private final Pbx pbx =
      new Pbx(
          callThread,
          events,
          new SkinnyEndpoint(callThread, events, new AutoRegistrations(callThread, null)));
  private final RtpEngine rtp = new RtpEngine();
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private Path keystore;

  @BeforeEach
  void makeCertificate() throws Exception {
    keystore = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "pbx",
                    "-dname",
                    "CN=pbx.example.org",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    keystore.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  @AfterEach
  void stop() throws InterruptedException {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(3, TimeUnit.SECONDS);
    rtp.close();
    pbx.stop();
    callThread.close();
    loop.stop();
  }

  /** As an operator does it, with the server running. */
  private InetSocketAddress opensTls() {
    set("tls-port", "0");
    set("tls-keystore-password", PASSWORD);
    set("tls-keystore", keystore.toString());
    callThread.post("configure", () -> pbx.skinny.configurationChanged(pbx.config.current()));
    InetSocketAddress bound =
        await()
            .until(
                () ->
                    callThread.ask(
                        "door",
                        Duration.ofSeconds(5),
                        () -> pbx.skinny.address(Pbx.PROFILE + "/tls")),
                Optional::isPresent)
            .orElseThrow();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort());
  }

  private void set(String parameter, String value) {
    assertThat(pbx.config.set(Pbx.PROFILE, parameter, value)).isEmpty();
  }

  private SoftPhone phone(PhoneSettings settings, InetSocketAddress door) throws Exception {
    SSLContext trusting = trusting();
    EventLoop thread = group.next();
    return new SoftPhone(
        settings,
        PhoneThread.on(thread),
        new TcpTransport(thread, new SccpCodec(), door, () -> client(trusting)),
        new RtpMediaPlane(rtp, settings.address()));
  }

  private static SSLEngine client(SSLContext trusting) {
    SSLEngine engine = trusting.createSSLEngine();
    engine.setUseClientMode(true);
    return engine;
  }

  private SSLContext trusting() throws Exception {
    KeyStore server = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("pbx", server.getCertificate("pbx"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void phonesRegisterOverTlsAndAreServed() throws Exception {
    InetSocketAddress door = opensTls();
    SoftPhone alice = phone(PhoneSettings.cisco7960("SEP001120AABBCC"), door);
    SoftPhone bob = phone(PhoneSettings.cisco7975("SEP001120AABB02"), door);
    alice.register();
    bob.register();
    await().until(() -> alice.screen().registered() && bob.screen().registered());

    alice.goOffHook().join();
    await().until(() -> alice.screen().has(CallState.OFF_HOOK));
    alice.goOnHook();
    await().until(() -> alice.screen().idle());

    assertThat(alice.settledBreaches().join()).isEmpty();
    assertThat(bob.settledBreaches().join()).isEmpty();
    alice.close();
    bob.close();
  }

  @Test
  void everyClassOfPhoneRegistersOverTls() throws Exception {
    InetSocketAddress door = opensTls();
    for (String model : PhoneSettings.models()) {
      SoftPhone phone =
          phone(PhoneSettings.model(model).orElseThrow().apply("SEP001120AABBCC"), door);
      phone.register();
      await(model).until(() -> phone.screen().registered());
      assertThat(phone.settledBreaches().join()).as(model).isEmpty();
      phone.close();
    }
  }

  @Test
  void aPhoneThatDoesNotTrustTheServerDoesNotRegister() throws Exception {
    InetSocketAddress door = opensTls();
    EventLoop thread = group.next();
    SSLContext trustsOthers = SSLContext.getDefault();
    PhoneSettings settings = PhoneSettings.cisco7960("SEP001120AABBCC");
    SoftPhone alice =
        new SoftPhone(
            settings,
            PhoneThread.on(thread),
            new TcpTransport(thread, new SccpCodec(), door, () -> client(trustsOthers)),
            new RtpMediaPlane(rtp, settings.address()));

    alice.register();

    await()
        .until(
            () ->
                callThread.ask(
                    "refusals",
                    Duration.ofSeconds(5),
                    () -> !events.withSubclass("skinny::connection_refused").isEmpty()));
    assertThat(alice.screen().registered()).isFalse();
    alice.close();
  }
}
