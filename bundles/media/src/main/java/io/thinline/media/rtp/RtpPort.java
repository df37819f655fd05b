package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A UDP port of the server. */
public final class RtpPort {
  private static final Logger LOG = LoggerFactory.getLogger(RtpPort.class);

  private final DatagramChannel channel;
  private volatile PacketReceiver receiver = (packet, from) -> {};

  RtpPort(DatagramChannel channel) {
    this.channel = channel;
    channel.pipeline().addLast(new Inbound());
  }

  /** Any thread. */
  public int number() {
    return channel.localAddress().getPort();
  }

  /** Who gets what comes in; until then it is dropped. Any thread. */
  public void receiver(PacketReceiver to) {
    receiver = to;
  }

  /** Takes the packet over; where the host cannot keep up it is dropped. RTP thread. */
  void send(ByteBuf packet, InetSocketAddress to) {
    if (channel.isActive() && channel.isWritable()) {
      var unused = channel.writeAndFlush(new DatagramPacket(packet, to), channel.voidPromise());
    } else {
      packet.release();
    }
  }

  ByteBuf buffer(int size) {
    return channel.alloc().buffer(size, size);
  }

  /** Any thread; harmless when it is closed. */
  public void close() {
    var unused = channel.close();
  }

  private final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      receiver.received(packet.content(), packet.sender());
    }

    /** A host that says nobody listens there, or a route that is gone: the next may arrive. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      LOG.debug("RTP port {}: {}", number(), cause.toString());
    }
  }
}
