package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;

/** Takes what comes in at a port. RTP thread. */
@FunctionalInterface
public interface PacketReceiver {

  /** {@code packet} is only lent. */
  void received(ByteBuf packet, InetSocketAddress from);
}
