package io.thinline.events;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * What every event says of the switch that it comes from.
 *
 * @param coreUuid one run of the switch
 * @param hostname the host's name
 * @param ipv4 the host's address on the way out
 * @param ipv6 the same for IPv6
 */
record SwitchIdentity(String coreUuid, String hostname, String ipv4, String ipv6) {
  private static final Pattern ZERO_GROUPS = Pattern.compile("(^|:)0(:0)+(:|$)");

  /**
   * The framework names each of its runs; so whoever asks it gets the same name, also after an
   * update of a bundle.
   */
  static SwitchIdentity ofThisRun(BundleContext context) {
    String run = context.getProperty(Constants.FRAMEWORK_UUID);
    return ofThisHost(run == null ? UUID.randomUUID().toString() : run);
  }

  static SwitchIdentity ofThisHost(String coreUuid) {
    return new SwitchIdentity(
        coreUuid,
        hostNameOfThisHost(),
        addressTowards("192.0.2.1", "127.0.0.1"),
        addressTowards("2001:db8::1", "::1"));
  }

  private static String hostNameOfThisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /**
   * Which of the host's addresses a packet to a documentation address would carry; none is sent.
   */
  private static String addressTowards(String destination, String otherwise) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByName(destination), 9));
      InetAddress local = socket.getLocalAddress();
      return local.isAnyLocalAddress() ? otherwise : asWritten(local.getHostAddress());
    } catch (IOException e) {
      return otherwise;
    }
  }

  /**
   * Without a zone, and with the first run of zero groups left out, as people write IPv6 addresses.
   */
  static String asWritten(String address) {
    int zone = address.indexOf('%');
    String bare = zone < 0 ? address : address.substring(0, zone);
    return ZERO_GROUPS.matcher(bare).replaceFirst("::");
  }
}
