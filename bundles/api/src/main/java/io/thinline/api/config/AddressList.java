package io.thinline.api.config;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Networks, written as addresses with the length of their prefix: {@code 192.0.2.0/24,
 * 2001:db8::/32, 198.51.100.7}. An address alone is a network of one. Immutable, any thread.
 *
 * @param networks in the order written
 */
public record AddressList(List<Network> networks) {
  public static final AddressList EMPTY = new AddressList(List.of());

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  /** How far an IPv4 address is into the IPv6 address that stands for it, in bits. */
  private static final int MAPPED = 96;

  public AddressList {
    networks = List.copyOf(networks);
  }

  /**
   * All addresses that begin like one.
   *
   * @param address the one
   * @param prefix bits that count
   */
  public record Network(InetAddress address, int prefix) {

    /** IPv4 networks hold no IPv6 address, nor the other way round. */
    public boolean contains(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] its = other.getAddress();
      if (mine.length != its.length) {
        return false;
      }
      int whole = prefix / Byte.SIZE;
      for (int i = 0; i < whole; i++) {
        if (mine[i] != its[i]) {
          return false;
        }
      }
      int rest = prefix % Byte.SIZE;
      return rest == 0 || ((mine[whole] ^ its[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0;
    }

    @Override
    public String toString() {
      return address.getHostAddress() + "/" + prefix;
    }
  }

  /**
   * Reads a list; names are not looked up. An IPv4 address in IPv6 form is that IPv4 address.
   *
   * @return empty when anything in it is not a network
   */
  public static Optional<AddressList> read(String text) {
    AddressList right = readable(text);
    int written = text.isBlank() ? 0 : text.split(",", -1).length;
    return right.networks().size() == written ? Optional.of(right) : Optional.empty();
  }

  /** What can be read of a list, for those who cannot do without one. */
  static AddressList readable(String text) {
    List<Network> networks = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      network(part.strip()).ifPresent(networks::add);
    }
    return new AddressList(networks);
  }

  public boolean isEmpty() {
    return networks.isEmpty();
  }

  /** Whether an address is in one of the networks. */
  public boolean contains(InetAddress address) {
    for (Network network : networks) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** True for an address as people write it, IPv4 or IPv6, that needs no look-up. */
  public static boolean isAddress(String text) {
    return literal(text).isPresent();
  }

  private static Optional<Network> network(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    return literal(host)
        .flatMap(address -> prefix(host, address, slash < 0 ? "" : text.substring(slash)));
  }

  private static Optional<Network> prefix(String host, InetAddress address, String written) {
    int most = address.getAddress().length * Byte.SIZE;
    if (written.isEmpty()) {
      return Optional.of(new Network(address, most));
    }
    String digits = written.substring(1);
    if (!LENGTH.matcher(digits).matches()) {
      return Optional.empty();
    }
    boolean mapped = address instanceof Inet4Address && host.indexOf(':') >= 0;
    int prefix = Integer.parseInt(digits) - (mapped ? MAPPED : 0);
    return prefix < 0 || prefix > most
        ? Optional.empty()
        : Optional.of(new Network(address, prefix));
  }

  private static Optional<InetAddress> literal(String host) {
    if (!IPV4.matcher(host).matches() && !IPV6.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
