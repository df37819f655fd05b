package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Kinds of IP addresses a phone uses.
 *
 * @param code the number on the wire
 */
public record IpAddrMode(int code) implements WireCode {
  public static final IpAddrMode IPV4_ONLY = new IpAddrMode(0);

  public static final IpAddrMode IPV6_ONLY = new IpAddrMode(1);

  public static final IpAddrMode BOTH = new IpAddrMode(2);

  /** The code with that number. */
  public static IpAddrMode of(int code) {
    return new IpAddrMode(code);
  }

  /** The code with that name. */
  public static Optional<IpAddrMode> byName(String name) {
    return CodeNames.of(IpAddrMode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
