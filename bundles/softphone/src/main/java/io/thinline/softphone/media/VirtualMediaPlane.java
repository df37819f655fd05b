package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A media plane without packets, for runs on virtual time: it remembers who listens where and who
 * sends where to, which is all that call control can get right or wrong. Single thread.
 */
public final class VirtualMediaPlane implements MediaPlane {
  private static final int FIRST_PORT = 16384;
  private static final int LAST_PORT = 32766;

  private final InetAddress address;
  private final Map<Integer, InetSocketAddress> receiving = new LinkedHashMap<>();
  private final Map<Integer, InetSocketAddress> transmitting = new LinkedHashMap<>();
  private int nextPort = FIRST_PORT;
  private boolean portless;

  /** A phone at that address; ports are counted from 16384 as phones do. */
  public VirtualMediaPlane(InetAddress address) {
    this.address = address;
  }

  /** From now on every attempt to open a port fails. */
  public void opensNoPorts() {
    portless = true;
  }

  /** Open ports by passThroughPartyId. */
  public Map<Integer, InetSocketAddress> receiving() {
    return Map.copyOf(receiving);
  }

  /** Destinations by passThroughPartyId. */
  public Map<Integer, InetSocketAddress> transmitting() {
    return Map.copyOf(transmitting);
  }

  /** Whether what this phone sends now arrives at an open port of the other. */
  public boolean isHeardBy(VirtualMediaPlane other) {
    return transmitting.values().stream().anyMatch(other.receiving.values()::contains);
  }

  @Override
  public InetSocketAddress openReceive(int partyId, AudioFormat format) throws IOException {
    if (portless) {
      throw new IOException("there are no ports");
    }
    InetSocketAddress port = new InetSocketAddress(address, nextPort);
    nextPort = nextPort >= LAST_PORT ? FIRST_PORT : nextPort + 2;
    receiving.put(partyId, port);
    return port;
  }

  @Override
  public void closeReceive(int partyId) {
    receiving.remove(partyId);
  }

  @Override
  public void startTransmission(int partyId, InetSocketAddress remote, AudioFormat format) {
    transmitting.put(partyId, remote);
  }

  @Override
  public void stopTransmission(int partyId) {
    transmitting.remove(partyId);
  }

  /** Without effect: there is no sound in here. */
  @Override
  public void tone(int hertz) {}

  @Override
  public Heard heard() {
    return Heard.NOTHING;
  }

  @Override
  public Sent sent() {
    return Sent.NOTHING;
  }

  @Override
  public void close() {
    receiving.clear();
    transmitting.clear();
  }
}
