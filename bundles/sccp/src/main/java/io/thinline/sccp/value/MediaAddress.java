package io.thinline.sccp.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IP address: four bytes on the wire up to version 16, a type word and sixteen bytes from 17 on.
 * Old phones cannot be sent an IPv6 address; its first four bytes would be written.
 *
 * @param type 0 IPv4, 1 IPv6, 2 both; anything a phone sends is kept
 * @param high the first eight of the sixteen bytes; an IPv4 address fills the upper four
 * @param low the last eight of the sixteen bytes
 */
public record MediaAddress(int type, long high, long low) {
  /** Type of an IPv4 address. */
  public static final int IPV4 = 0;

  /** Type of an IPv6 address. */
  public static final int IPV6 = 1;

  /** 0.0.0.0, also what a missing address reads as. */
  public static final MediaAddress NONE = new MediaAddress(IPV4, 0, 0);

  /** The IPv4 address with these bits, first byte uppermost. */
  public static MediaAddress ipv4(int bits) {
    return new MediaAddress(IPV4, (long) bits << 32, 0);
  }

  /** The IPv6 address with these bits. */
  public static MediaAddress ipv6(long high, long low) {
    return new MediaAddress(IPV6, high, low);
  }

  /** The same address in the protocol's form. */
  public static MediaAddress of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return bytes.remaining() == 4 ? ipv4(bytes.getInt()) : ipv6(bytes.getLong(), bytes.getLong());
  }

  /** Whether this is an IPv6 address; a phone that says "both" is taken by its IPv4 bytes. */
  public boolean isIpv6() {
    return type == IPV6;
  }

  /** The same address for the JDK. */
  public InetAddress toInetAddress() {
    ByteBuffer bytes = ByteBuffer.allocate(isIpv6() ? 16 : 4);
    if (isIpv6()) {
      bytes.putLong(high).putLong(low);
    } else {
      bytes.putInt((int) (high >>> 32));
    }
    try {
      return InetAddress.getByAddress(bytes.array());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return toInetAddress().getHostAddress();
  }
}
