package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One UDP port of a phone: what leaves it and what arrives. Engine thread, but for the reports. */
final class RtpStream {
  private static final Logger LOG = LoggerFactory.getLogger(RtpStream.class);

  /** Phones use even ports, the odd one above is for RTCP. */
  private static final int PORT_ATTEMPTS = 32;

  /** Who was suspended this long goes on from now instead of catching up in a burst. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(200);

  private final DatagramChannel channel;
  private final InetSocketAddress localAddress;
  private final Tone tone;
  private final Listener listener;

  private @Nullable Sender sender;
  private volatile Sent sent = Sent.NOTHING;

  RtpStream(InetAddress address, Tone tone, Listener listener) throws IOException {
    this.tone = tone;
    this.listener = listener;
    channel = bindEven(address);
    localAddress = (InetSocketAddress) channel.getLocalAddress();
  }

  private static DatagramChannel bindEven(InetAddress address) throws IOException {
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      DatagramChannel channel = DatagramChannel.open();
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(address, 0));
      if (((InetSocketAddress) channel.getLocalAddress()).getPort() % 2 == 0) {
        return channel;
      }
      channel.close();
    }
    throw new IOException("no even UDP port free on " + address.getHostAddress());
  }

  DatagramChannel channel() {
    return channel;
  }

  InetSocketAddress localAddress() {
    return localAddress;
  }

  Listener listener() {
    return listener;
  }

  Sent sent() {
    return sent;
  }

  void send(InetSocketAddress remote, AudioFormat format) {
    sender = new Sender(remote, format);
  }

  void stopSending() {
    sender = null;
  }

  boolean sending() {
    return sender != null;
  }

  long deadline() {
    Sender current = sender;
    return current == null ? Long.MAX_VALUE : current.deadline;
  }

  void sendDue(long now) {
    Sender current = sender;
    if (current != null && current.deadline - now <= 0) {
      current.sendPacket(now);
    }
  }

  void receive(ByteBuffer datagram) {
    try {
      while (channel.receive(datagram.clear()) != null) {
        listener.receive(datagram.flip());
      }
    } catch (IOException e) {
      LOG.debug("receiving on {}: {}", localAddress, e.toString());
    }
  }

  void close() {
    sender = null;
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("closing {}", localAddress, e);
    }
  }

  /** The packets to one destination. */
  private final class Sender {
    private final InetSocketAddress remote;
    private final AudioFormat format;
    private final int ssrc = ThreadLocalRandom.current().nextInt();
    private final ByteBuffer payload;
    private final ByteBuffer packet;
    private final long interval;
    private int sequence = ThreadLocalRandom.current().nextInt(0x10000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean first = true;
    private long deadline = System.nanoTime();

    Sender(InetSocketAddress remote, AudioFormat format) {
      this.remote = remote;
      this.format = format;
      payload = ByteBuffer.allocate(format.samples());
      packet = ByteBuffer.allocate(format.samples() + 12);
      interval = TimeUnit.MILLISECONDS.toNanos(format.packetMillis());
    }

    private void sendPacket(long now) {
      if (now - deadline > LATE) {
        long missed = (now - deadline) / interval;
        deadline += missed * interval;
        timestamp += (int) missed * format.samples();
      }
      payload.clear();
      while (payload.hasRemaining()) {
        payload.put(format.law().encode(tone.next()));
      }
      new RtpPacket(first, format.law().payloadType(), sequence, timestamp, ssrc, payload.flip())
          .write(packet.clear());
      try {
        channel.send(packet.flip(), remote);
        sent = new Sent(sent.packets() + 1, sent.octets() + format.samples());
      } catch (IOException e) {
        LOG.debug("sending to {}: {}", remote, e.toString());
      }
      first = false;
      sequence = (sequence + 1) & 0xFFFF;
      timestamp += format.samples();
      deadline += interval;
    }
  }
}
