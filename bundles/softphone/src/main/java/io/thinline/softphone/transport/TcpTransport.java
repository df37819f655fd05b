package io.thinline.softphone.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.netty.Dialects;
import io.thinline.sccp.netty.FramingError;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * SCCP over TCP, or over TLS. Futures of writing and closing are not looked at: what fails ends the
 * connection, which the listener hears. Methods are called on the phone's thread, which may be the
 * event loop itself.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class TcpTransport implements PhoneTransport {
  private static final int CONNECT_MILLIS = 5000;

  private final EventLoop eventLoop;
  private final SccpCodec codec;
  private final InetSocketAddress server;
  private final @Nullable Supplier<SSLEngine> tls;
  private @Nullable Connection connection;

  /**
   * A wire to one server.
   *
   * @param eventLoop carries the connection
   * @param codec may be shared by all phones
   * @param server host and port
   */
  public TcpTransport(EventLoop eventLoop, SccpCodec codec, InetSocketAddress server) {
    this(eventLoop, codec, server, null);
  }

  /**
   * A wire to one server, with TLS: it counts as open when the handshake is done.
   *
   * @param eventLoop carries the connection
   * @param codec may be shared by all phones
   * @param server host and port
   * @param tls makes an engine in client mode for each connection; null for no TLS
   */
  public TcpTransport(
      EventLoop eventLoop,
      SccpCodec codec,
      InetSocketAddress server,
      @Nullable Supplier<SSLEngine> tls) {
    this.eventLoop = eventLoop;
    this.codec = codec;
    this.server = server;
    this.tls = tls;
  }

  @Override
  public void connect(Listener listener) {
    close();
    Connection opening = new Connection(listener);
    connection = opening;
    ChannelFuture connected =
        new Bootstrap()
            .group(eventLoop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(opening)
            .connect(server);
    opening.channel = connected.channel();
    connected.addListener(
        result -> {
          if (result.isSuccess()) {
            secured(opening, connected.channel());
          } else {
            opening.closed("no connection to " + server + ": " + result.cause().getMessage());
          }
        });
  }

  private void secured(Connection opening, Channel channel) {
    if (tls == null) {
      opening.connected();
      return;
    }
    Future<Channel> handshake = channel.pipeline().get(SslHandler.class).handshakeFuture();
    handshake.addListener(
        done -> {
          if (done.isSuccess()) {
            opening.connected();
          } else {
            opening.closed("no TLS with the server: " + done.cause().getMessage());
          }
        });
  }

  @Override
  public void send(PhoneMessage message) {
    Connection open = connection;
    if (open != null && open.channel != null) {
      open.channel.writeAndFlush(message);
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      open.abandoned = true;
      if (open.channel != null) {
        open.channel.close();
      }
    }
  }

  private final class Connection extends ChannelInitializer<Channel> {
    private final Listener listener;
    private volatile @Nullable Channel channel;
    private volatile boolean abandoned;
    private volatile boolean closed;

    Connection(Listener listener) {
      this.listener = listener;
    }

    @Override
    protected void initChannel(Channel created) {
      if (tls != null) {
        created.pipeline().addLast(new SslHandler(tls.get()));
      }
      created
          .pipeline()
          .addLast(new SccpFrameDecoder(codec), new SccpFrameEncoder(codec), new Receiver(this));
    }

    void connected() {
      if (!abandoned) {
        listener.connected();
      }
    }

    void received(SccpMessage message, Channel from) {
      if (message instanceof RegisterAckMessage ack) {
        Dialects.set(from, listener.negotiated(ack));
      }
      if (!abandoned && message instanceof ServerMessage fromServer) {
        listener.received(fromServer);
      }
    }

    void closed(String reason) {
      if (!abandoned && !closed) {
        closed = true;
        listener.closed(reason);
      }
    }
  }

  private static final class Receiver extends SimpleChannelInboundHandler<SccpMessage> {
    private final Connection connection;
    private String reason = "closed by the server";

    Receiver(Connection connection) {
      this.connection = connection;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, SccpMessage message) {
      connection.received(message, context.channel());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof FramingError error) {
        reason = error.reason();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      reason = String.valueOf(cause.getMessage());
      context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      connection.closed(reason);
    }
  }
}
