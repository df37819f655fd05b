package io.thinline.api.phone;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/**
 * A phone that has been let in, as it was when it was asked about.
 *
 * @param name such as {@code SEP001120AABBCC}
 * @param profile the profile it is registered with
 * @param domain the directory domain it is in
 * @param model the name of its model, {@code Cisco 7960}
 * @param protocol {@code SCCP} or {@code SPCP}
 * @param version of that protocol, as negotiated
 * @param load name of its firmware; empty when it has not told
 * @param address where its connection comes from
 * @param secure whether the connection is encrypted
 * @param lines directory numbers of its line buttons in their order
 * @param state what its user does
 * @param since when it was let in
 */
public record Phone(
    String name,
    String profile,
    String domain,
    String model,
    String protocol,
    int version,
    String load,
    InetSocketAddress address,
    boolean secure,
    List<String> lines,
    PhoneState state,
    Instant since) {

  public Phone {
    lines = List.copyOf(lines);
  }
}
