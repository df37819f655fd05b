package io.thinline.softphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.MiniSwitch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int demo(String... words) {
    return Demo.run(new PrintStream(printed, true, StandardCharsets.UTF_8), words);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void twoPhonesHearEachOther() {
    try (MiniSwitch pbx = new MiniSwitch(true)) {
      int code =
          demo("--host", "127.0.0.1", "--port", String.valueOf(pbx.port()), "--pbx", "echo 12");
      assertThat(text())
          .contains("1101 heard 660 Hz (sent by 1102)\n1102 heard 440 Hz (sent by 1101)")
          .contains("event 12 event:list --from 1\n")
          .contains("event 12 event:list --from 13\n")
          .contains("rings (RingInside)");
      assertThat(code).isZero();
    }
  }

  @Test
  void aPhoneAnnouncesTheVersionItIsTold() {
    try (MiniSwitch pbx = new MiniSwitch(true)) {
      assertThat(demo("--port", String.valueOf(pbx.port()), "--version", "5")).isEqualTo(1);
      assertThat(text()).contains("RegisterAck wants version 11, announced is 5");
    }
  }

  @Test
  void noPbxIsAFailureWithItsReason() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(demo("--host", "127.0.0.1", "--port", String.valueOf(port), "--patience", "1"))
        .isEqualTo(1);
    assertThat(text())
        .contains("FAILED: SEP001120AABBCC had 1 s to be registered")
        .contains("no connection");
  }

  @Test
  void aCallWithoutSoundIsAFailure() {
    try (MiniSwitch pbx = new MiniSwitch(false)) {
      assertThat(demo("--port", String.valueOf(pbx.port()), "--patience", "2")).isEqualTo(1);
      assertThat(text()).contains("FAILED:").contains("sound both ways");
    }
  }

  @Test
  void aWrongWordIsAFailure() {
    assertThat(demo("--prot", "2000")).isEqualTo(1);
    assertThat(text()).contains("no option --prot");
  }
}
