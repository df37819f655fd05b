package io.thinline.skinny.listener;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.netty.FramingError;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what one phone sends to the call thread, and stops reading while too much of it is
 * unhandled. A phone that sends faster than it may, or does not read what it is sent, is closed.
 */
final class PhoneHandler extends ChannelInboundHandlerAdapter {
  /** Unhandled messages at which reading stops, and at which it goes on. */
  static final int STOP_READING = 256;

  static final int READ_ON = 64;

  private static final Logger LOG = LoggerFactory.getLogger(PhoneHandler.class);

  private final Profile profile;
  private final CallThread callThread;
  private final ConnectionLimits limits;
  private final ConnectionCounts.Place place;
  private final TokenBucket mayStillSend;
  private final AtomicInteger unhandled = new AtomicInteger();

  /** Event loop only. */
  private @Nullable Refusal refusal;

  private boolean paused;
  private String end = "the phone closed the connection";

  /** Call thread only. */
  private @Nullable DeviceSession session;

  PhoneHandler(
      Profile profile,
      CallThread callThread,
      ConnectionLimits limits,
      ConnectionCounts.Place place) {
    this.profile = profile;
    this.callThread = callThread;
    this.limits = limits;
    this.place = place;
    this.mayStillSend =
        new TokenBucket(limits.messageRate(), limits.messageBurst(), callThread.clock());
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    NettyPhoneConnection connection =
        new NettyPhoneConnection(context.channel(), callThread, place);
    callThread.post("phone connects", () -> session = profile.accept(connection));
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (refusal != null) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (!mayStillSend.take()) {
      refuse(context, Refusal.tooFast(limits));
      return;
    }
    if (!(message instanceof PhoneMessage phoneMessage)) {
      LOG.debug("{}: no phone sends {}", context.channel().remoteAddress(), message);
      return;
    }
    if (unhandled.incrementAndGet() >= STOP_READING && !paused) {
      paused = true;
      context.channel().config().setAutoRead(false);
    }
    callThread.post(message.getClass().getSimpleName(), () -> receive(context, phoneMessage));
  }

  private void receive(ChannelHandlerContext context, PhoneMessage message) {
    try {
      if (session != null) {
        session.receive(message);
      }
    } finally {
      if (unhandled.decrementAndGet() == READ_ON) {
        context.executor().execute(() -> readOn(context));
      }
    }
  }

  private void readOn(ChannelHandlerContext context) {
    if (paused) {
      paused = false;
      context.channel().config().setAutoRead(true);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof FramingError error && refusal == null) {
      refusal =
          context.channel().isActive()
              ? Refusal.wrongLength(limits, error.reason())
              : Refusal.cutOff(error.reason());
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (!context.channel().isWritable() && refusal == null) {
      refuse(context, Refusal.doesNotRead(limits));
    }
    context.fireChannelWritabilityChanged();
  }

  /** Without its decoder nothing more is decoded, be it read already or not. */
  private void refuse(ChannelHandlerContext context, Refusal why) {
    refusal = why;
    if (context.pipeline().get(SccpFrameDecoder.class) != null) {
      context.pipeline().remove(SccpFrameDecoder.class);
    }
    var unused = context.close();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end = String.valueOf(cause.getMessage());
    LOG.debug("{}", context.channel().remoteAddress(), cause);
    var unused = context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    Refusal broken = refusal;
    String why = end;
    callThread.post("phone is gone", () -> gone(broken, why));
    context.fireChannelInactive();
  }

  private void gone(@Nullable Refusal broken, String why) {
    if (session == null) {
      return;
    }
    if (broken != null) {
      session.broken(broken);
    } else {
      session.disconnected(why);
    }
  }
}
