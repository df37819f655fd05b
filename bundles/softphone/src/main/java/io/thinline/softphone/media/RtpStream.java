package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One UDP port of a phone: what leaves it and what arrives. Engine thread, but for the reports. */
final class RtpStream {
  private static final Logger LOG = LoggerFactory.getLogger(RtpStream.class);

  /** Phones use even ports, the odd one above is for RTCP. */
  private static final int PORT_ATTEMPTS = 32;

  private final DatagramChannel channel;
  private final InetSocketAddress localAddress;
  private final Tone tone;
  private final Listener listener;

  private @Nullable RtpSender sender;
  private volatile @Nullable RtpSender last;

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
    RtpSender newest = last;
    return newest == null ? Sent.NOTHING : newest.sent();
  }

  void digit(char digit) {
    if (sender != null) {
      sender.digit(digit);
    }
  }

  void send(InetSocketAddress remote, AudioFormat format) {
    sender = new RtpSender(channel, tone, remote, format);
    last = sender;
  }

  void stopSending() {
    sender = null;
  }

  boolean sending() {
    return sender != null;
  }

  long deadline() {
    RtpSender current = sender;
    return current == null ? Long.MAX_VALUE : current.deadline();
  }

  void sendDue(long now) {
    RtpSender current = sender;
    if (current != null && current.deadline() - now <= 0) {
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
}
