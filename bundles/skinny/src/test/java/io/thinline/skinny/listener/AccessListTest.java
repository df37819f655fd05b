package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.config.AccessParameters;
import io.thinline.api.config.AddressList;
import io.thinline.sccp.message.KeepAliveMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessListTest {
  private TcpBench bench;

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private boolean isServed() {
    try (Socket socket = bench.connect()) {
      TcpBench.send(socket, new KeepAliveMessage());
      return socket.getInputStream().read() != -1;
    } catch (IOException reset) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "acl-deny, '192.0.2.0/24, 127.0.0.0/8', 'its address is denied by acl-deny'",
    "acl-permit, '192.0.2.0/24', 'its address is not permitted by acl-permit'"
  })
  void whoComesFromElsewhereIsRefusedWithOneEvent(String list, String networks, String text) {
    bench = new TcpBench(TcpBench.profile("internal", list, networks));
    for (int i = 0; i < 20; i++) {
      assertThat(isServed()).isFalse();
    }
    assertThat(bench.refusals())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.headers())
                    .containsEntry("Skinny-Reason", list)
                    .containsEntry("Skinny-Reason-Text", text));
    assertThat(bench.connections()).isZero();
  }

  @Test
  void aChangedListCountsForThoseWhoComeAfterIt() throws IOException {
    bench = new TcpBench(TcpBench.profile("internal", "acl-permit", "127.0.0.1"));
    try (Socket inside = bench.connect()) {
      assertThat(isServed()).isTrue();

      bench.change(TcpBench.profile("internal", "acl-deny", "127.0.0.1"));

      await().until(() -> !isServed());
      TcpBench.send(inside, new KeepAliveMessage());
      assertThat(inside.getInputStream().read()).isNotEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.200/25, 192.0.2.129, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::ffff:192.0.2.0/120, 192.0.2.9, true",
    "192.0.2.0/24, ::ffff:192.0.2.9, true",
    "'10.0.0.0/8, 2001:db8::/32', 2001:db8::5, true"
  })
  void aNetworkHoldsWhatBeginsLikeIt(String list, String address, boolean inside)
      throws UnknownHostException {
    AddressList networks = AddressList.read(list).orElseThrow();
    assertThat(networks.contains(InetAddress.getByName(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.0/33",
        "192.0.2.0/",
        "192.0.2/24",
        "192.0.2.0/24,",
        "2001:db8::/129",
        "::ffff:192.0.2.0/24",
        "phones.example.org",
        "192.0.2.1 192.0.2.2",
        "::1%lo",
        ":",
        "10.0.0.0/-1"
      })
  void whatIsNoListOfNetworksIsNotRead(String text) {
    assertThat(AddressList.read(text)).isEmpty();
  }

  /** A slip of the pen must not open the door to the world. */
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/240, 203.0.113.9, false",
    "'192.0.2.0/240, 10.0.0.0/8', 203.0.113.9, false",
    "'192.0.2.0/240, 10.0.0.0/8', 10.1.1.1, true",
    "' ', 203.0.113.9, true"
  })
  void aListThatIsWrittenWrongPermitsWhatCanBeRead(String list, String address, boolean let)
      throws UnknownHostException {
    var rules = AccessParameters.rules(TcpBench.profile("internal", "acl-permit", list).settings());
    assertThat(rules.allow(InetAddress.getByName(address))).isEqualTo(let);
  }
}
