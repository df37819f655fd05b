package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Kind of an IP address.
 *
 * @param code the number on the wire
 */
public record IpAddrType(int code) implements WireCode {
  @Named("IPv4")
  public static final IpAddrType IPV4 = new IpAddrType(0);

  @Named("IPv6")
  public static final IpAddrType IPV6 = new IpAddrType(1);

  public static final IpAddrType BOTH = new IpAddrType(2);

  public static final IpAddrType INVALID = new IpAddrType(3);

  /** The code with that number. */
  public static IpAddrType of(int code) {
    return new IpAddrType(code);
  }

  /** The code with that name. */
  public static Optional<IpAddrType> byName(String name) {
    return CodeNames.of(IpAddrType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
