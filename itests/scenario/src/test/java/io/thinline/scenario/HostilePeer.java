package io.thinline.scenario;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.netty.Dialects;
import io.thinline.sccp.netty.FramingError;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.PhoneConnection;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Refusal;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A connection that brings hostile bytes: the real framing and codec in memory, and behind them a
 * session as the listeners make it.
 */
final class HostilePeer implements PhoneConnection {
  private final HostileFrames.Heard heard = new HostileFrames.Heard();
  private final VirtualCallThread time;
  private final DeviceSession session;
  private final EmbeddedChannel channel;
  private final AtomicLong received;
  private @Nullable Refusal refusal;

  HostilePeer(VirtualCallThread time, SccpCodec codec, Profile profile, AtomicLong received) {
    this.time = time;
    this.received = received;
    channel =
        new EmbeddedChannel(
            new SccpFrameDecoder(codec), new SccpFrameEncoder(codec), new ToTheCallThread());
    session = profile.accept(this);
  }

  /** What to write the next frames with. */
  HostileFrames.Wire wire(ByteBuf out) {
    return new HostileFrames.Wire(out, heard);
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Brings the bytes in one to four segments, of which some arrive while others are handled. */
  void brings(ByteBuf bytes, Random random) {
    while (bytes.isReadable() && isOpen()) {
      int length =
          random.nextInt(4) == 0
              ? bytes.readableBytes()
              : 1 + random.nextInt(bytes.readableBytes());
      channel.writeInbound(Unpooled.copiedBuffer(bytes.readSlice(length)));
      if (random.nextBoolean()) {
        time.run();
      }
    }
    time.run();
  }

  /** The peer goes away, perhaps in the middle of a frame. */
  void leaves() {
    channel.finishAndReleaseAll();
    time.run();
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_001);
  }

  @Override
  public InetSocketAddress localAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 2000);
  }

  @Override
  public void speak(Dialect dialect) {
    Dialects.set(channel, dialect);
  }

  @Override
  public void send(ServerMessage message) {
    if (!isOpen()) {
      return;
    }
    channel.writeOutbound(message);
    @Nullable ByteBuf sent = channel.readOutbound();
    while (sent != null) {
      heard.listen(sent);
      sent.release();
      sent = channel.readOutbound();
    }
  }

  @Override
  public void close() {
    time.post("close connection", () -> channel.close());
  }

  private final class ToTheCallThread extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      received.incrementAndGet();
      String.valueOf(message);
      if (message instanceof PhoneMessage phoneMessage) {
        time.post("message", () -> session.receive(phoneMessage));
      }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof FramingError error) {
        refusal =
            isOpen()
                ? Refusal.wrongLength(ConnectionLimits.STANDARD, error.reason())
                : Refusal.cutOff(error.reason());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      time.post("gone", () -> gone());
    }

    private void gone() {
      if (refusal == null) {
        session.disconnected("closed by the peer");
      } else {
        session.broken(refusal);
      }
    }
  }
}
