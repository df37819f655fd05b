package io.thinline.benchmarks.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A server that knows every phone of a numbering and lets them call each other. */
final class AnsweringServer implements AutoCloseable {
  /**
   * What it does not do well.
   *
   * @param version the protocol version it names in RegisterAck; 0 as servers that know none
   * @param refused devices it rejects
   * @param unanswered messages it gives no answer to
   * @param deaf devices whose audio it sends to a port where nobody listens
   */
  record Manners(
      int version,
      Set<String> refused,
      Set<Class<? extends PhoneMessage>> unanswered,
      Set<String> deaf) {
    static Manners good(int version) {
      return new Manners(version, Set.of(), Set.of(), Set.of());
    }
  }

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final SccpCodec codec = new SccpCodec();
  private final Map<String, AnsweredPhone> byLine = new ConcurrentHashMap<>();
  private final Map<String, String> lines = new ConcurrentHashMap<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<String> hangingUp = ConcurrentHashMap.newKeySet();
  private final Queue<ConnectionStatisticsRes> statistics = new ConcurrentLinkedQueue<>();
  private final Manners manners;
  private final Channel listener;

  AnsweringServer(Manners manners, Numbering numbering, int phones) {
    this.manners = manners;
    for (int i = 0; i < phones; i++) {
      lines.put(numbering.device(i), numbering.line(i));
    }
    listener =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new SccpFrameDecoder(codec),
                            new SccpFrameEncoder(codec),
                            new Receiver(new AnsweredPhone(AnsweringServer.this, channel)));
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  Manners manners() {
    return manners;
  }

  /** Devices that have been registered and have said goodbye again. */
  Set<String> departed() {
    return seen;
  }

  /** Devices that have hung up while the other phone was in the call. */
  Set<String> hangingUp() {
    return hangingUp;
  }

  /** What phones told about their media after a call. */
  Queue<ConnectionStatisticsRes> statistics() {
    return statistics;
  }

  String lineOf(String device) {
    return lines.getOrDefault(device, "");
  }

  boolean isLine(String digits) {
    return lines.containsValue(digits);
  }

  /** The phone of that line. */
  AnsweredPhone phone(String line) {
    AnsweredPhone phone = byLine.get(line);
    if (phone == null) {
      throw new IllegalStateException("nobody has registered line " + line);
    }
    return phone;
  }

  void registered(String line, AnsweredPhone phone) {
    byLine.put(line, phone);
  }

  void departed(String device) {
    seen.add(device);
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Receiver extends SimpleChannelInboundHandler<SccpMessage> {
    private final AnsweredPhone phone;

    Receiver(AnsweredPhone phone) {
      this.phone = phone;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, SccpMessage message) {
      phone.receive(message);
    }
  }
}
