package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A media plane without packets, for runs on virtual time: it remembers who listens where and who
 * sends where to, which is all that call control can get right or wrong. It plays any codec. Single
 * thread.
 */
public final class VirtualMediaPlane implements MediaPlane {
  private static final double LEVEL = -10;

  /** One direction of a stream; counts its packets when it ends. */
  private static final class Stream {
    private final InetSocketAddress address;
    private final AudioFormat format;
    private final long since;
    private long packets;
    private boolean ended;

    Stream(InetSocketAddress address, AudioFormat format, long since) {
      this.address = address;
      this.format = format;
      this.since = since;
    }
  }

  private final InetAddress address;
  private final VirtualNetwork network;
  private final Map<Integer, Stream> receiving = new LinkedHashMap<>();
  private final Map<Integer, Stream> transmitting = new LinkedHashMap<>();
  private Consumer<Character> digits = digit -> {};
  private @Nullable Stream ear;
  private @Nullable Stream mouth;
  private int hertz;
  private int refusals;
  private boolean portless;
  private boolean microphone = true;

  /** A phone at that address, in a network of its own. */
  public VirtualMediaPlane(InetAddress address) {
    this(address, new VirtualNetwork());
  }

  /** A phone at that address in that network. */
  public VirtualMediaPlane(InetAddress address, VirtualNetwork network) {
    this.address = address;
    this.network = network;
  }

  /** From now on every attempt to open a port fails. */
  public void opensNoPorts() {
    portless = true;
  }

  /** From now on ports can be opened again. */
  public void opensPorts() {
    portless = false;
    refusals = 0;
  }

  /** The next attempt to open a port fails. */
  public void refusesOnce() {
    refusals = 1;
  }

  /** Open ports by passThroughPartyId. */
  public Map<Integer, InetSocketAddress> receiving() {
    return addresses(receiving);
  }

  /** Destinations by passThroughPartyId. */
  public Map<Integer, InetSocketAddress> transmitting() {
    return addresses(transmitting);
  }

  private static Map<Integer, InetSocketAddress> addresses(Map<Integer, Stream> streams) {
    Map<Integer, InetSocketAddress> addresses = new LinkedHashMap<>();
    streams.forEach((party, stream) -> addresses.put(party, stream.address));
    return addresses;
  }

  /** Whether what this phone sends now arrives at an open port of the other. */
  public boolean isHeardBy(VirtualMediaPlane other) {
    for (Stream out : transmitting.values()) {
      if (other.at(out.address) != null) {
        return true;
      }
    }
    return false;
  }

  /** The port of this phone that is open there. */
  private @Nullable Stream at(InetSocketAddress port) {
    for (Stream in : receiving.values()) {
      if (in.address.equals(port)) {
        return in;
      }
    }
    return null;
  }

  @Override
  public InetSocketAddress openReceive(int partyId, AudioFormat format) throws IOException {
    if (portless || refusals > 0) {
      refusals = Math.max(0, refusals - 1);
      throw new IOException("there are no ports");
    }
    InetSocketAddress port = network.open(address, this);
    ear = new Stream(port, format, network.now());
    receiving.put(partyId, ear);
    return port;
  }

  @Override
  public void closeReceive(int partyId) {
    Stream in = receiving.remove(partyId);
    if (in != null) {
      in.packets += arriving(in);
      in.ended = true;
      network.close(in.address);
    }
  }

  @Override
  public void startTransmission(int partyId, InetSocketAddress remote, AudioFormat format) {
    mouth = new Stream(remote, format, network.now());
    transmitting.put(partyId, mouth);
    network.sends(this, remote);
  }

  @Override
  public void stopTransmission(int partyId) {
    Stream out = transmitting.get(partyId);
    if (out == null) {
      return;
    }
    VirtualMediaPlane listener = network.listener(out.address);
    Stream in = listener == null ? null : listener.at(out.address);
    if (listener != null && in != null) {
      in.packets += listener.arriving(in);
    }
    out.packets = network.packets(out.since, out.format);
    out.ended = true;
    transmitting.remove(partyId);
    network.stops(this, out.address);
  }

  /** Packets since the present sender and this port are both there. */
  private long arriving(Stream in) {
    Stream out = sendingTo(in);
    return out == null ? 0 : network.packets(Math.max(in.since, out.since), out.format);
  }

  private @Nullable Stream sendingTo(Stream in) {
    VirtualMediaPlane sender = network.sender(in.address);
    if (sender != null) {
      for (Stream out : sender.transmitting.values()) {
        if (out.address.equals(in.address)) {
          return out;
        }
      }
    }
    return null;
  }

  /** What the far plane, if one sends here, picks up. */
  @Override
  public void tone(int frequency) {
    hertz = frequency;
  }

  @Override
  public void microphone(boolean on) {
    microphone = on;
  }

  @Override
  public void digit(int partyId, char digit) {
    Stream out = transmitting.get(partyId);
    VirtualMediaPlane listener = out == null ? null : network.listener(out.address);
    Stream in = listener == null ? null : listener.at(out.address);
    if (in != null && out.format.eventType() != 0 && TelephoneEvent.isDigit(digit)) {
      boolean known = in.format.eventType() == out.format.eventType();
      if (known) {
        listener.digits.accept(digit);
      }
    }
  }

  @Override
  public void onDigit(Consumer<Character> listener) {
    digits = listener;
  }

  @Override
  public Heard heard() {
    Stream in = ear;
    if (in == null) {
      return Heard.NOTHING;
    }
    long packets = in.packets + (in.ended ? 0 : arriving(in));
    VirtualMediaPlane sender = in.ended ? null : network.sender(in.address);
    int tone = sender == null || !sender.microphone ? 0 : sender.hertz;
    return new Heard(tone, tone == 0 ? -99 : LEVEL, packets, 0, 0, packets * in.format.octets());
  }

  @Override
  public Sent sent() {
    Stream out = mouth;
    if (out == null) {
      return Sent.NOTHING;
    }
    long packets = out.ended ? out.packets : network.packets(out.since, out.format);
    return new Sent(packets, packets * out.format.octets());
  }

  @Override
  public void close() {
    for (int party : receiving().keySet()) {
      closeReceive(party);
    }
    for (int party : transmitting().keySet()) {
      stopTransmission(party);
    }
  }
}
