package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import io.thinline.skinny.trace.Capture;
import io.thinline.skinny.trace.CaptureRequest;
import io.thinline.skinny.trace.PcapReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureOnTheWireTest {
  @TempDir Path folder;

  @Test
  void aPhoneOnTcpIsCaptured() throws IOException {
    Path file = folder.resolve("a.pcap");
    try (TcpBench bench = new TcpBench(ConnectionLimits.STANDARD)) {
      Capture capture =
          bench.captures().start(new CaptureRequest(TestStations.ALICE, file, false, 1 << 20));
      InetSocketAddress phone;
      byte[] answers = new byte[12];
      try (Socket socket = bench.connect()) {
        phone = (InetSocketAddress) socket.getLocalSocketAddress();
        TcpBench.send(socket, new KeepAliveMessage());
        socket.getInputStream().readNBytes(answers, 0, answers.length);
        TcpBench.send(socket, MemoryPhone.register(TestStations.ALICE, 7, 11, 0));
        assertThat(socket.getInputStream().readNBytes(32)).hasSize(32);
      }
      bench.awaitConnections(0);
      capture.stop();
      List<PcapReader.Packet> packets = PcapReader.read(file);

      assertThat(PcapReader.said(packets, phone))
          .isEqualTo(
              HexFormat.of().formatHex(TcpBench.frame(new KeepAliveMessage()))
                  + HexFormat.of()
                      .formatHex(
                          TcpBench.frame(MemoryPhone.register(TestStations.ALICE, 7, 11, 0))));
      assertThat(PcapReader.said(packets, bench.door("internal")))
          .startsWith(HexFormat.of().formatHex(answers));
      assertThat(packets.get(0).syn()).isTrue();
      assertThat(packets.get(packets.size() - 1).fin()).isTrue();
    }
  }
}
