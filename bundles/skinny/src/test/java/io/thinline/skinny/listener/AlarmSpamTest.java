package io.thinline.skinny.listener;

import static io.thinline.skinny.listener.TcpBench.send;
import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.skinny.station.MemoryPhone;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R32: messages that cost nothing to send and are allowed to everybody. */
class AlarmSpamTest {
  private static final int BURST = 50;

  private TcpBench bench;

  @BeforeEach
  void start() {
    bench = new TcpBench(TestLimits.rate(1, BURST));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static Stream<PhoneMessage> cheapMessages() {
    return Stream.of(
        new KeepAliveMessage(), new AlarmMessage(AlarmSeverity.of(2), "25: Name=SEP Last=x", 0, 0));
  }

  private void spam(Socket socket, PhoneMessage message) {
    byte[] frame = TcpBench.frame(message);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              try {
                socket.getOutputStream().write(frame);
              } catch (IOException closed) {
                return true;
              }
              return bench.published(TcpBench.REFUSED) > 0;
            });
  }

  @ParameterizedTest
  @MethodSource("cheapMessages")
  void whoeverSpamsIsClosedBeforeItHasRegistered(PhoneMessage message) throws IOException {
    try (Socket socket = bench.connect()) {
      spam(socket, message);
      bench.awaitConnections(0);
    }
    assertThat(bench.refusals().get(0).headers())
        .containsEntry("Skinny-Reason", "message-rate")
        .doesNotContainKey("Skinny-Device-Name");
    assertThat(bench.published("skinny::alarm")).isLessThan(2 * BURST);
  }

  @ParameterizedTest
  @MethodSource("cheapMessages")
  void aRegisteredPhoneThatSpamsIsClosedAndNamed(PhoneMessage message) throws IOException {
    try (Socket socket = bench.connect()) {
      send(socket, MemoryPhone.register(ALICE, 7, 11, 0));
      send(socket, new TimeDateReqMessage());
      await().until(() -> bench.ask(() -> !bench.calls.told.isEmpty()));
      spam(socket, message);
      bench.awaitConnections(0);
    }
    assertThat(bench.refusals().get(0).headers()).containsEntry("Skinny-Device-Name", ALICE);
    assertThat(bench.published("skinny::unregister")).isEqualTo(1);
  }
}
