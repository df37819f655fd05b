package io.thinline.benchmarks.load.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/** A UDP port that serves one stream after the other. Its channel never blocks. */
final class RtpPort {
  private static final int SSRC = 8;
  private static final int SMALLEST = 12;

  private final DatagramChannel channel;
  private final int number;
  private @Nullable RtpStream stream;

  /** At a number that the system chooses. */
  RtpPort() throws IOException {
    channel = DatagramChannel.open();
    channel.configureBlocking(false);
    channel.bind(new InetSocketAddress(0));
    number = ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  DatagramChannel channel() {
    return channel;
  }

  int number() {
    return number;
  }

  /** What comes in belongs to that stream from now on. RTP thread, as all that follows. */
  void serve(@Nullable RtpStream next) {
    stream = next;
  }

  boolean serves(RtpStream which) {
    return stream == which;
  }

  void send(ByteBuffer packet, SocketAddress to) throws IOException {
    channel.send(packet, to);
  }

  /** Takes one packet. Returns whether there was one; one that nobody here expects is a stray. */
  boolean receive(ByteBuffer into, RtpFigures figures) throws IOException {
    into.clear();
    if (channel.receive(into) == null) {
      return false;
    }
    RtpStream expected = stream;
    if (expected != null
        && into.position() >= SMALLEST
        && expected.isFromOther(into.getInt(SSRC))) {
      expected.received();
    } else {
      figures.stray();
    }
    return true;
  }
}
