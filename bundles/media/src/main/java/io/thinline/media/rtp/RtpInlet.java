package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends to the server: passed on as it is, at once, and listened to. Whoever sends
 * first is the phone; another counts only when that one has been silent for a while.
 */
public final class RtpInlet implements PacketReceiver {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final RtpPacket read = new RtpPacket();
  private volatile @Nullable Way way;
  private volatile List<AudioSink> sinks = List.of();
  private @Nullable InetSocketAddress phone;
  private long heardAt;

  /** Out of which port to where. */
  private record Way(RtpPort port, InetSocketAddress to) {}

  /** Any thread. */
  public void passTo(RtpPort out, InetSocketAddress to) {
    way = new Way(out, to);
  }

  /** It is passed on to nobody. Any thread. */
  public void passToNobody() {
    way = null;
  }

  /** Any thread. */
  public void sinks(List<AudioSink> listening) {
    sinks = List.copyOf(listening);
  }

  @Override
  public void received(ByteBuf packet, InetSocketAddress from) {
    if (!read.read(packet) || !isPhone(from)) {
      return;
    }
    read.tell(sinks, packet);
    Way on = way;
    if (on != null) {
      on.port.send(packet.retain(), on.to);
    }
  }

  private boolean isPhone(InetSocketAddress from) {
    long now = System.nanoTime();
    if (!from.equals(phone)) {
      if (phone != null && now - heardAt < PATIENCE) {
        return false;
      }
      phone = from;
    }
    heardAt = now;
    return true;
  }
}
