package io.thinline.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One phone, as slim as it can be: a connection, the dialect, and what it is doing. Everything is
 * done on its event loop.
 */
final class LoadPhone {
  private static final int USUAL_BURST = 512;

  private final int index;
  private final Plan plan;
  private final EventLoop loop;
  private final SccpCodec codec;
  private final PhoneMedia media = new PhoneMedia(this);
  private Activity activity = SwitchedOff.INSTANCE;
  private volatile @Nullable Channel channel;
  private @Nullable ByteBuf outgoing;
  private Dialect dialect = Dialect.INITIAL;
  private long deadline;
  private long keepAliveNanos;
  private long keepAliveDue;

  LoadPhone(int index, Plan plan, EventLoop loop, SccpCodec codec) {
    this.index = index;
    this.plan = plan;
    this.loop = loop;
    this.codec = codec;
  }

  int index() {
    return index;
  }

  Plan plan() {
    return plan;
  }

  EventLoop loop() {
    return loop;
  }

  PhoneMedia media() {
    return media;
  }

  Dialect dialect() {
    return dialect;
  }

  boolean online() {
    return channel != null;
  }

  /** Whether it does anything but wait. */
  boolean busy() {
    return !(activity instanceof Idle);
  }

  /** The address it has connected from. */
  SocketAddress address() {
    Channel open = channel;
    return open == null ? new InetSocketAddress(0) : open.localAddress();
  }

  /** It does that from now on. */
  void begin(Activity next) {
    activity = next;
    deadline = 0;
  }

  /** The activity fails unless this is called again, or another begins, within the patience. */
  void waits() {
    deadline = System.nanoTime() + plan.patience().toNanos();
  }

  void connect(Activity first) {
    begin(first);
    waits();
    dialect = Dialect.INITIAL;
    keepAliveNanos = 0;
    InetSocketAddress source = plan.source(index);
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) plan.patience().toMillis())
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(new PhoneWire(this, codec));
    var connecting =
        source == null
            ? bootstrap.connect(plan.server())
            : bootstrap.connect(plan.server(), source);
    var unused =
        connecting.addListener(
            result -> {
              if (!result.isSuccess() && activity == first) {
                fail(notConnected(result.cause()));
              }
            });
  }

  private static String notConnected(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof ConnectException && message.startsWith("Connection refused")
        ? "connection refused"
        : "no connection: " + message.replaceAll(": ?/?[\\w.]*/[0-9.:]+", "");
  }

  void connected(Channel open) {
    if (activity == SwitchedOff.INSTANCE) {
      var unused = open.close();
      return;
    }
    channel = open;
    activity.connected();
    flush();
  }

  /** Both sides speak this from now on; a server that names no version speaks the oldest. */
  void negotiated(RegisterAckMessage ack) {
    int version = Math.min(Math.min(ack.maxProtocolVer(), plan.version()), Dialect.HIGHEST);
    dialect = new Dialect(Protocol.SCCP, version, plan.features());
    keepAliveNanos = TimeUnit.SECONDS.toNanos(ack.keepAliveInterval());
    keepAliveDue = System.nanoTime() + (long) (keepAliveNanos * plan.spread(index));
  }

  /** Puts the message behind those that wait to be sent. */
  void send(PhoneMessage message) {
    Channel open = channel;
    if (open != null) {
      ByteBuf out = outgoing;
      if (out == null) {
        out = open.alloc().ioBuffer(USUAL_BURST);
        outgoing = out;
      }
      codec.encode(dialect, message, out);
    }
  }

  void flush() {
    ByteBuf out = outgoing;
    Channel open = channel;
    if (out != null) {
      outgoing = null;
      if (open == null) {
        out.release();
      } else {
        var unused = open.writeAndFlush(out, open.voidPromise());
      }
    }
  }

  void heard(Incoming message) {
    media.heard(message);
    activity.heard(message);
  }

  /** From time to time: patience and the keepalives that the server asked for. */
  void tick(long now) {
    if (deadline != 0 && now - deadline > 0) {
      fail("timeout: no " + activity.waitingFor());
    } else if (keepAliveNanos > 0 && channel != null && now - keepAliveDue > 0) {
      keepAliveDue = now + keepAliveNanos;
      send(new KeepAliveMessage());
      flush();
    }
  }

  /** Ends the activity and the connection. */
  void fail(String reason) {
    Activity ended = activity;
    close();
    ended.failed(reason);
  }

  void closed(Channel which, String reason) {
    if (which == channel) {
      Activity ended = activity;
      fail(reason + (ended instanceof Idle ? "" : ", waiting for " + ended.waitingFor()));
    }
  }

  void close() {
    begin(SwitchedOff.INSTANCE);
    Channel open = channel;
    channel = null;
    if (outgoing != null) {
      outgoing.release();
      outgoing = null;
    }
    if (open != null) {
      var unused = open.close();
    }
  }
}
