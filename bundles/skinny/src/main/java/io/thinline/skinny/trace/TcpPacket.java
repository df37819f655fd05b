package io.thinline.skinny.trace;

import io.thinline.sccp.value.Bytes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * A piece of a connection as an IP packet, with headers made up for it: what the network really
 * sent is below TLS and below us.
 *
 * @param from sender
 * @param to receiver, of the same kind of address
 * @param flags of TCP
 * @param sequence number of the first byte
 * @param acknowledged number of the next byte expected from the other side
 * @param payload what is said
 */
record TcpPacket(
    InetSocketAddress from,
    InetSocketAddress to,
    int flags,
    long sequence,
    long acknowledged,
    Bytes payload) {
  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int PUSH = 0x08;
  static final int ACK = 0x10;

  private static final int IPV4_ADDRESS = 4;
  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int TCP_HEADER = 20;
  private static final int TCP_PROTOCOL = 6;
  private static final int TIME_TO_LIVE = 64;
  private static final int WINDOW = 65_535;
  private static final int IPV4_CHECKSUM = 10;
  private static final int TCP_CHECKSUM = 16;

  byte[] bytes() {
    byte[] source = from.getAddress().getAddress();
    byte[] target = to.getAddress().getAddress();
    byte[] segment = segment(sum(source) + sum(target));
    byte[] header =
        source.length == IPV4_ADDRESS && target.length == IPV4_ADDRESS
            ? ipv4Header(source, target, segment.length)
            : ipv6Header(ipv6(from.getAddress()), ipv6(to.getAddress()), segment.length);
    return ByteBuffer.allocate(header.length + segment.length).put(header).put(segment).array();
  }

  private static byte[] ipv4Header(byte[] source, byte[] target, int length) {
    ByteBuffer header = ByteBuffer.allocate(IPV4_HEADER);
    header.put((byte) 0x45).put((byte) 0).putShort((short) (IPV4_HEADER + length));
    header.putShort((short) 0).putShort((short) 0x4000);
    header.put((byte) TIME_TO_LIVE).put((byte) TCP_PROTOCOL).putShort((short) 0);
    header.put(source).put(target);
    header.putShort(IPV4_CHECKSUM, (short) ~folded(sum(header.array())));
    return header.array();
  }

  private static byte[] ipv6Header(byte[] source, byte[] target, int length) {
    ByteBuffer header = ByteBuffer.allocate(IPV6_HEADER);
    header.putInt(0x6000_0000).putShort((short) length);
    header.put((byte) TCP_PROTOCOL).put((byte) TIME_TO_LIVE);
    return header.put(source).put(target).array();
  }

  /** {@code addresses} is their part of the checksum. */
  private byte[] segment(long addresses) {
    ByteBuffer segment = ByteBuffer.allocate(TCP_HEADER + payload.size());
    segment.putShort((short) from.getPort()).putShort((short) to.getPort());
    segment.putInt((int) sequence).putInt((int) acknowledged);
    segment.put((byte) ((TCP_HEADER / 4) << 4)).put((byte) flags).putShort((short) WINDOW);
    segment.putInt(0).put(payload.toArray());
    byte[] bytes = segment.array();
    int sum = folded(addresses + TCP_PROTOCOL + bytes.length + sum(bytes));
    segment.putShort(TCP_CHECKSUM, (short) ~sum);
    return bytes;
  }

  /** Of two kinds of address that of IPv6, the other mapped into it. */
  private static byte[] ipv6(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == IPV4_ADDRESS
        ? ByteBuffer.allocate(16).putShort(10, (short) 0xFFFF).position(12).put(bytes).array()
        : bytes;
  }

  private static long sum(byte[] bytes) {
    long sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      int part = bytes[i] & 0xFF;
      sum += i % 2 == 0 ? part << 8 : part;
    }
    return sum;
  }

  private static int folded(long sum) {
    long folded = sum;
    while (folded > 0xFFFF) {
      folded = (folded & 0xFFFF) + (folded >>> 16);
    }
    return (int) folded;
  }
}
