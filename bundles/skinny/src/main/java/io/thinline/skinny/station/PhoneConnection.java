package io.thinline.skinny.station;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;

/** The way to one phone, below its registration. Call thread only. */
public interface PhoneConnection {

  /** Where the phone connects from. */
  InetSocketAddress remoteAddress();

  /** The address of ours that it connects to. */
  InetSocketAddress localAddress();

  /**
   * The name (CN) in the certificate that the phone has shown and we have checked; empty when it
   * has shown none.
   */
  default Optional<String> certifiedName() {
    return Optional.empty();
  }

  /**
   * Whether a phone of that name may be here: no certificate says otherwise. Phones come with
   * certificates for {@code CP-7961G-SEP001120AABBCC}, the device at the end.
   */
  default boolean certifies(String deviceName) {
    String device = deviceName.toUpperCase(Locale.ROOT);
    return certifiedName()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .map(name -> name.equals(device) || name.endsWith("-" + device))
        .orElse(true);
  }

  /** Whether it is encrypted. */
  default boolean secure() {
    return false;
  }

  /** Bytes that wait for the phone to read them. */
  default long queued() {
    return 0;
  }

  /** The phone has been let in: what is sent and received from now on is in this dialect. */
  void speak(Dialect dialect);

  /** Queues a message; those of one step leave together. Without effect once closed. */
  void send(ServerMessage message);

  /** Closes it when what was queued has left. The session is not told: it is the one who closes. */
  void close();
}
