package io.thinline.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.thinline.sccp.Frame;
import io.thinline.sccp.SccpCodec;
import java.util.List;

/** Cuts what the server sends into messages and hands them to the phone undecoded. */
final class PhoneWire extends ByteToMessageDecoder {
  /** Servers that are not ours may send more than we do. */
  private static final int MOST_LENGTH = 1 << 16;

  private static final int ID = 8;

  private final LoadPhone phone;
  private final Incoming message;

  PhoneWire(LoadPhone phone, SccpCodec codec) {
    this.phone = phone;
    this.message = new Incoming(codec);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    phone.connected(context.channel());
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < Frame.HEADER) {
      return;
    }
    int frame = in.readerIndex();
    long length = in.getUnsignedIntLE(frame);
    if (length < Frame.LEAST_LENGTH || length > MOST_LENGTH) {
      in.skipBytes(in.readableBytes());
      phone.fail("unreadable: length word " + length);
      return;
    }
    int size = (int) length + Frame.NOT_COUNTED;
    if (in.readableBytes() >= size) {
      message.over(in.getIntLE(frame + ID), in, frame + Frame.HEADER, size - Frame.HEADER);
      phone.heard(message);
      in.readerIndex(frame + size);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    phone.flush();
    super.channelReadComplete(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    super.channelInactive(context);
    phone.closed(context.channel(), "closed by the server");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    phone.closed(context.channel(), String.valueOf(cause.getMessage()));
    var unused = context.close();
  }
}
