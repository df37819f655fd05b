package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.station.PhoneConnection;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifiedPhoneTest {

  /** A connection whose phone has shown a certificate of that name; null for none. */
  private record Certified(String name) implements PhoneConnection {
    @Override
    public Optional<String> certifiedName() {
      return Optional.ofNullable(name);
    }

    @Override
    public InetSocketAddress remoteAddress() {
      return InetSocketAddress.createUnresolved("phone", 1);
    }

    @Override
    public InetSocketAddress localAddress() {
      return InetSocketAddress.createUnresolved("pbx", 2443);
    }

    @Override
    public void speak(Dialect dialect) {
      // it says nothing
    }

    @Override
    public void send(ServerMessage message) {
      // it hears nothing
    }

    @Override
    public void close() {
      // it is not open
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SEP001120AABBCC, SEP001120AABBCC, true",
    "CP-7961G-SEP001120AABBCC, SEP001120AABBCC, true",
    "CP-7961G-SEP001120aabbcc, SEP001120AABBCC, true",
    "CP-7961G-SEP001120AABBCD, SEP001120AABBCC, false",
    "XSEP001120AABBCC, SEP001120AABBCC, false",
    "SEP001120AABBCC-X, SEP001120AABBCC, false",
    ", SEP001120AABBCC, true"
  })
  void aPhoneIsTheOneThatItsCertificateEndsWith(String name, String device, boolean certified) {
    assertThat(new Certified(name).certifies(device)).isEqualTo(certified);
  }
}
