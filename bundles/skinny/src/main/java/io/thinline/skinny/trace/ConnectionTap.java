package io.thinline.skinny.trace;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.Bytes;
import java.net.InetSocketAddress;

/**
 * Sees the bytes of one connection where TLS is off and messages are not yet cut: goes in front of
 * the frame decoder. While nobody captures it only counts.
 */
public final class ConnectionTap extends ChannelDuplexHandler {
  private final Captures captures;
  private final Flow flow;
  private final ChannelHandler names = new Names();

  /** Numbers of the next byte of either side; the first one is that of SYN. */
  private long phoneNext;

  private long serverNext;
  private boolean closedByServer;
  private boolean ended;

  ConnectionTap(Captures captures, InetSocketAddress phone, InetSocketAddress server) {
    this.captures = captures;
    this.flow = new Flow(phone, server);
  }

  /** Goes behind the frame decoder: learns who the phone is. */
  public ChannelHandler names() {
    return names;
  }

  private final class Names extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (flow.device().isEmpty() && message instanceof PhoneMessage said) {
        flow.device(ClaimedNames.in(said));
      }
      context.fireChannelRead(message);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    add(true, TcpPacket.SYN, Bytes.EMPTY);
    phoneNext++;
    add(false, TcpPacket.SYN | TcpPacket.ACK, Bytes.EMPTY);
    serverNext++;
    add(true, TcpPacket.ACK, Bytes.EMPTY);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      said(true, bytes);
      phoneNext += bytes.readableBytes();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      said(false, bytes);
      serverNext += bytes.readableBytes();
    }
    var unused = context.write(message, promise);
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    closedByServer = true;
    var unused = context.close(promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!ended) {
      ended = true;
      add(!closedByServer, TcpPacket.FIN | TcpPacket.ACK, Bytes.EMPTY);
    }
    context.fireChannelInactive();
  }

  private void said(boolean byPhone, ByteBuf bytes) {
    if (captures.running() && bytes.isReadable()) {
      add(
          byPhone,
          TcpPacket.PUSH | TcpPacket.ACK,
          Bytes.copyOf(bytes, bytes.readerIndex(), bytes.readableBytes()));
    }
  }

  private void add(boolean byPhone, int flags, Bytes payload) {
    if (captures.running()) {
      captures.add(
          new Segment(
              flow,
              captures.now(),
              byPhone,
              flags,
              byPhone ? phoneNext : serverNext,
              byPhone ? serverNext : phoneNext,
              payload));
    }
  }
}
