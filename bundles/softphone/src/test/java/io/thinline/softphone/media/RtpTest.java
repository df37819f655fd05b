package io.thinline.softphone.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.Codec;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RtpTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final RtpEngine engine = new RtpEngine();

  @AfterEach
  void stop() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(G711.class)
  void twoPlanesHearEachOther(G711 law) throws IOException {
    AudioFormat format = new AudioFormat(law, 20);
    RtpMediaPlane alice = new RtpMediaPlane(engine, HERE);
    RtpMediaPlane bob = new RtpMediaPlane(engine, HERE);
    InetSocketAddress atAlice = alice.openReceive(1, format);
    InetSocketAddress atBob = bob.openReceive(2, format);
    assertThat(atAlice.getPort() % 2).isZero();
    alice.tone(440);
    bob.tone(660);
    alice.startTransmission(1, atBob, format);
    bob.startTransmission(2, atAlice, format);
    await().atMost(Duration.ofSeconds(20)).until(() -> alice.heard().hertz() == 660);
    await().atMost(Duration.ofSeconds(20)).until(() -> bob.heard().hertz() == 440);
    assertThat(alice.heard().ignored()).isZero();
    bob.stopTransmission(2);
    await().atMost(Duration.ofSeconds(20)).until(() -> alice.heard().hertz() == 0);
    alice.close();
    bob.close();
  }

  @Test
  void packetsAreNumberedAndTimedWithoutAGap() throws IOException {
    try (DatagramSocket ear = new DatagramSocket(0, HERE)) {
      ear.setSoTimeout(20_000);
      RtpMediaPlane plane = new RtpMediaPlane(engine, HERE);
      plane.tone(440);
      InetSocketAddress remote = new InetSocketAddress(HERE, ear.getLocalPort());
      plane.startTransmission(1, remote, new AudioFormat(G711.ULAW, 20));
      List<RtpPacket> packets = new ArrayList<>();
      while (packets.size() < 10) {
        DatagramPacket datagram = new DatagramPacket(new byte[500], 500);
        ear.receive(datagram);
        packets.add(
            RtpPacket.read(ByteBuffer.wrap(datagram.getData(), 0, datagram.getLength()))
                .orElseThrow());
      }
      plane.close();
      RtpPacket first = packets.get(0);
      assertThat(first.marker()).isTrue();
      for (int i = 1; i < packets.size(); i++) {
        RtpPacket packet = packets.get(i);
        assertThat(packet.marker()).isFalse();
        assertThat(packet.ssrc()).isEqualTo(first.ssrc());
        assertThat(packet.payloadType()).isZero();
        assertThat(packet.sequence()).isEqualTo((first.sequence() + i) & 0xFFFF);
        assertThat((packet.timestamp() - first.timestamp()) % 160).isZero();
        assertThat(packet.payload().remaining()).isEqualTo(160);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> plane.sent().packets() >= 10);
    }
  }

  @Test
  void lostPacketsAreCountedAndStrangeOnesIgnored() {
    Listener listener = new Listener(RtpMediaPlane.FREQUENCIES, digit -> {});
    listener.receive(packet(1, 0));
    assertThat(listener.heard().received()).isZero();
    listener.open(new AudioFormat(G711.ULAW, 20));
    listener.receive(packet(0xFFFE, 0));
    listener.receive(packet(0xFFFF, 0));
    listener.receive(packet(2, 0));
    listener.receive(packet(3, 8));
    listener.receive(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(listener.heard().received()).isEqualTo(3);
    assertThat(listener.heard().lost()).isEqualTo(2);
    assertThat(listener.heard().ignored()).isEqualTo(2);
    listener.close();
    listener.receive(packet(4, 0));
    assertThat(listener.heard().received()).isEqualTo(3);
  }

  @Test
  void digitsGoOutAsTelephoneEventsAndAreHeardOnce() throws IOException {
    AudioFormat format = new AudioFormat(Codec.G711_ULAW_64K, 20, 101);
    RtpMediaPlane alice = new RtpMediaPlane(engine, HERE);
    RtpMediaPlane bob = new RtpMediaPlane(engine, HERE);
    StringBuffer heard = new StringBuffer();
    bob.onDigit(heard::append);
    InetSocketAddress atBob = bob.openReceive(2, format);
    alice.startTransmission(1, atBob, format);
    "15*#".chars().forEach(digit -> alice.digit(1, (char) digit));
    await().atMost(Duration.ofSeconds(20)).until(() -> heard.toString().equals("15*#"));
    await().atMost(Duration.ofSeconds(20)).until(() -> bob.heard().received() > 30);
    assertThat(bob.heard().lost()).isZero();
    assertThat(bob.heard().ignored()).isZero();
    assertThat(heard.toString()).isEqualTo("15*#");
    alice.close();
    bob.close();
  }

  @Test
  void otherCodecsPassAsPacketsWithoutSound() throws IOException {
    AudioFormat format = new AudioFormat(Codec.G729, 20, 0);
    RtpMediaPlane alice = new RtpMediaPlane(engine, HERE);
    RtpMediaPlane bob = new RtpMediaPlane(engine, HERE);
    alice.tone(440);
    alice.startTransmission(1, bob.openReceive(2, format), format);
    await().atMost(Duration.ofSeconds(20)).until(() -> bob.heard().received() >= 5);
    Heard heard = bob.heard();
    assertThat(heard.octets()).isEqualTo(heard.received() * 20);
    assertThat(heard.hertz()).isZero();
    alice.close();
    bob.close();
  }

  private static ByteBuffer packet(int sequence, int payloadType) {
    ByteBuffer buffer = ByteBuffer.allocate(200);
    new RtpPacket(false, payloadType, sequence, sequence * 160, 42, ByteBuffer.allocate(160))
        .write(buffer);
    return buffer.flip();
  }

  @Test
  void extensionsAndPaddingAreNotSound() {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    buffer.put((byte) 0xB1).put((byte) 0).putShort((short) 9).putInt(160).putInt(42);
    buffer.putInt(7).putShort((short) 0xBEDE).putShort((short) 1).putInt(0);
    buffer.put((byte) 1).put((byte) 2).put((byte) 0).put((byte) 2);
    RtpPacket packet = RtpPacket.read(buffer.flip()).orElseThrow();
    assertThat(packet.payload().remaining()).isEqualTo(2);
    assertThat(packet.payload().get()).isEqualTo((byte) 1);
  }
}
