package io.thinline.skinny.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads a capture as a stranger would: nothing here knows how it was written. */
public final class PcapReader {
  private static final int TCP = 6;

  /** A packet, taken apart; its checksums were right. */
  public record Packet(
      Instant time,
      InetSocketAddress from,
      InetSocketAddress to,
      int flags,
      long sequence,
      long acknowledged,
      String payload) {
    public boolean fin() {
      return (flags & 1) != 0;
    }

    public boolean syn() {
      return (flags & 2) != 0;
    }
  }

  private PcapReader() {}

  public static List<Packet> read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
    assertThat(in.getInt()).isEqualTo(0xA1B2C3D4);
    assertThat(in.getShort()).isEqualTo((short) 2);
    assertThat(in.getShort()).isEqualTo((short) 4);
    in.getLong();
    in.getInt();
    assertThat(in.getInt()).as("raw IP").isEqualTo(101);
    List<Packet> packets = new ArrayList<>();
    while (in.hasRemaining()) {
      Instant time = Instant.ofEpochSecond(in.getInt(), in.getInt() * 1000L);
      byte[] packet = new byte[in.getInt()];
      assertThat(in.getInt()).isEqualTo(packet.length);
      in.get(packet);
      packets.add(packet(time, packet));
    }
    return packets;
  }

  /** All that one side has said, by sequence number, in hexadecimal digits. */
  public static String said(List<Packet> packets, InetSocketAddress side) {
    StringBuilder all = new StringBuilder();
    long next = -1;
    for (Packet packet : packets) {
      if (packet.from().equals(side)) {
        assertThat(packet.sequence()).isEqualTo(next == -1 ? packet.sequence() : next);
        all.append(packet.payload());
        next =
            packet.sequence()
                + packet.payload().length() / 2
                + (packet.syn() || packet.fin() ? 1 : 0);
      }
    }
    return all.toString();
  }

  private static Packet packet(Instant time, byte[] bytes) throws IOException {
    ByteBuffer packet = ByteBuffer.wrap(bytes);
    boolean ipv4 = bytes[0] >> 4 == 4;
    int header = ipv4 ? 20 : 40;
    if (ipv4) {
      assertThat(packet.getShort(2)).isEqualTo((short) bytes.length);
      assertThat(sum(bytes, 0, 20)).as("checksum of IPv4").isEqualTo(0xFFFF);
    } else {
      assertThat(packet.getShort(4)).isEqualTo((short) (bytes.length - 40));
    }
    assertThat(bytes[ipv4 ? 9 : 6]).isEqualTo((byte) TCP);
    byte[] source = part(bytes, ipv4 ? 12 : 8, ipv4 ? 4 : 16);
    byte[] target = part(bytes, ipv4 ? 16 : 24, ipv4 ? 4 : 16);
    int length = bytes.length - header;
    ByteArrayOutputStream pseudo = new ByteArrayOutputStream();
    pseudo.write(source);
    pseudo.write(target);
    pseudo.write(ByteBuffer.allocate(8).putInt(length).putInt(TCP).array());
    pseudo.write(part(bytes, header, length));
    assertThat(sum(pseudo.toByteArray(), 0, pseudo.size())).as("of TCP").isEqualTo(0xFFFF);
    return new Packet(
        time,
        address(source, packet.getShort(header)),
        address(target, packet.getShort(header + 2)),
        bytes[header + 13],
        Integer.toUnsignedLong(packet.getInt(header + 4)),
        Integer.toUnsignedLong(packet.getInt(header + 8)),
        HexFormat.of().formatHex(part(bytes, header + 20, length - 20)));
  }

  private static InetSocketAddress address(byte[] bytes, short port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(bytes), port & 0xFFFF);
  }

  private static byte[] part(byte[] bytes, int start, int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /** The sum with its own checksum in it, which makes it all ones. */
  private static int sum(byte[] bytes, int start, int end) {
    int sum = 0;
    for (int i = start; i < end; i += 2) {
      sum += (bytes[i] & 0xFF) << 8 | (i + 1 < end ? bytes[i + 1] & 0xFF : 0);
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return sum;
  }
}
