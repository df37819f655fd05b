package io.thinline.skinny.listener;

import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server and a phone that speaks only TLS 1.0, in a JVM of their own: what a JVM forbids is read
 * once, when TLS is first used.
 */
final class OldPhoneRun {
  private OldPhoneRun() {}

  /** Argument: a keystore. Prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    Path keystore = Path.of(arguments[0]);
    SSLContext context = TestCertificates.phone(keystore, null);
    try (TcpBench bench =
        new TcpBench(
            TcpBench.profile(
                "internal",
                "tls-port",
                "0",
                "tls-min-version",
                "TLSv1",
                "tls-keystore",
                keystore.toString(),
                "tls-keystore-password",
                TestCertificates.PASSWORD))) {
      InetSocketAddress door = bench.door("internal/tls");
      try (SSLSocket phone =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(
                      TcpBench.connect(door), door.getHostString(), door.getPort(), true)) {
        phone.setEnabledProtocols(new String[] {"TLSv1"});
        phone.setEnabledCipherSuites(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"});
        TcpBench.send(phone, MemoryPhone.register(TestStations.ALICE, 7, 11, 0x8560));
        int answer = phone.getInputStream().readNBytes(12)[8] & 0xFF;
        System.out.println(
            phone.getSession().getProtocol() + " answered by " + Integer.toHexString(answer));
      } catch (IOException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
    System.exit(0);
  }
}
