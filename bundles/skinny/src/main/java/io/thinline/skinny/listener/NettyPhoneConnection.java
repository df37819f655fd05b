package io.thinline.skinny.listener;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.EncoderException;
import io.netty.handler.ssl.SslHandler;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.netty.Dialects;
import io.thinline.skinny.listener.tls.CertifiedName;
import io.thinline.skinny.station.PhoneConnection;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A phone on TCP. What is sent in one step of the call thread leaves with one flush. */
final class NettyPhoneConnection implements PhoneConnection {
  private static final Logger LOG = LoggerFactory.getLogger(NettyPhoneConnection.class);

  /** A phone that does not read its last message in this time does not get it. */
  private static final int LAST_WORDS_SECONDS = 1;

  private final Channel channel;
  private final CallThread callThread;
  private final ConnectionCounts.Place place;
  private final InetSocketAddress remoteAddress;
  private final InetSocketAddress localAddress;
  private final List<ServerMessage> waiting = new ArrayList<>();
  private boolean closed;

  NettyPhoneConnection(Channel channel, CallThread callThread, ConnectionCounts.Place place) {
    this.channel = channel;
    this.callThread = callThread;
    this.place = place;
    this.remoteAddress = (InetSocketAddress) channel.remoteAddress();
    this.localAddress = (InetSocketAddress) channel.localAddress();
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return remoteAddress;
  }

  @Override
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  @Override
  public Optional<String> certifiedName() {
    return CertifiedName.of(channel);
  }

  @Override
  public boolean secure() {
    return channel.pipeline().get(SslHandler.class) != null;
  }

  @Override
  public long queued() {
    return Math.max(
        0, channel.config().getWriteBufferHighWaterMark() + 1L - channel.bytesBeforeUnwritable());
  }

  @Override
  public void speak(Dialect dialect) {
    place.registered();
    Dialects.set(channel, dialect);
  }

  @Override
  public void send(ServerMessage message) {
    if (closed) {
      return;
    }
    waiting.add(message);
    if (waiting.size() == 1) {
      callThread.post("flush to phone", this::flush);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      flush();
      closed = true;
      channel.eventLoop().execute(this::closeAfterLastWords);
    }
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      List<ServerMessage> batch = List.copyOf(waiting);
      waiting.clear();
      channel.eventLoop().execute(() -> write(batch));
    }
  }

  private void write(List<ServerMessage> batch) {
    for (ServerMessage message : batch) {
      ChannelFuture written = channel.write(message);
      written.addListener(future -> reportUnwritable(message, future.cause()));
    }
    channel.flush();
  }

  private void reportUnwritable(ServerMessage message, Throwable cause) {
    if (cause instanceof EncoderException) {
      LOG.error("{}: {} cannot be sent", remoteAddress, message, cause);
    }
  }

  private void closeAfterLastWords() {
    ChannelFuture last = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
    last.addListener(ChannelFutureListener.CLOSE);
    if (!last.isDone()) {
      var unused =
          channel.eventLoop().schedule(this::closeNow, LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void closeNow() {
    var unused = channel.close();
  }
}
