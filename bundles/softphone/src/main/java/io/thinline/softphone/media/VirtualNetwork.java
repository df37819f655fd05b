package io.thinline.softphone.media;

import io.thinline.api.time.Clock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What lies between virtual media planes: it gives every open port an address of its own, and knows
 * who sends to it since when, so that planes hear each other's tones, digits and number of packets
 * without a packet being sent. Single thread.
 */
public final class VirtualNetwork {
  static final int FIRST_PORT = 16384;
  static final int LAST_PORT = 32766;

  private final @Nullable Clock clock;
  private final Map<InetSocketAddress, VirtualMediaPlane> ports = new HashMap<>();
  private final Map<InetSocketAddress, VirtualMediaPlane> senders = new HashMap<>();
  private int nextPort = FIRST_PORT;

  /** Without a clock no packets are counted. */
  public VirtualNetwork() {
    clock = null;
  }

  /** Packets are counted by that clock. */
  public VirtualNetwork(Clock clock) {
    this.clock = clock;
  }

  /** The sound of a phone at that address. */
  public VirtualMediaPlane plane(InetAddress address) {
    return new VirtualMediaPlane(address, this);
  }

  /** How many ports are open. */
  public int openPorts() {
    return ports.size();
  }

  long now() {
    return clock == null ? 0 : clock.nanoTime();
  }

  /** Packets of that format from then till now. */
  long packets(long since, AudioFormat format) {
    return Math.max(0, now() - since) / TimeUnit.MILLISECONDS.toNanos(format.packetMillis());
  }

  InetSocketAddress open(InetAddress address, VirtualMediaPlane plane) {
    InetSocketAddress port;
    do {
      port = new InetSocketAddress(address, nextPort);
      nextPort = nextPort >= LAST_PORT ? FIRST_PORT : nextPort + 2;
    } while (ports.containsKey(port));
    ports.put(port, plane);
    return port;
  }

  void close(InetSocketAddress port) {
    ports.remove(port);
  }

  void sends(VirtualMediaPlane sender, InetSocketAddress remote) {
    senders.put(remote, sender);
  }

  void stops(VirtualMediaPlane sender, InetSocketAddress remote) {
    senders.remove(remote, sender);
  }

  @Nullable VirtualMediaPlane sender(InetSocketAddress port) {
    return senders.get(port);
  }

  @Nullable VirtualMediaPlane listener(InetSocketAddress remote) {
    return ports.get(remote);
  }
}
