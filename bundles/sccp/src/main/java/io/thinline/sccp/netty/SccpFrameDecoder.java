package io.thinline.sccp.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.thinline.sccp.Frame;
import io.thinline.sccp.SccpCodec;
import java.util.List;

/**
 * Cuts the stream into frames, whatever its segments, and turns each into a message record in the
 * channel's dialect. The records hold no buffer. A length word that cannot be right ends the
 * connection before anything is allocated for it; a connection that ends inside a frame is reported
 * the same way. One instance a channel, for either side of the protocol.
 */
public final class SccpFrameDecoder extends ByteToMessageDecoder {
  private static final int LENGTH_WORD = 4;

  private final SccpCodec codec;
  private final int mostLength;
  private boolean failed;

  /** Accepts length words up to {@link Frame#MOST_LENGTH}. */
  public SccpFrameDecoder(SccpCodec codec) {
    this(codec, Frame.MOST_LENGTH);
  }

  /** Accepts length words up to that one. */
  public SccpFrameDecoder(SccpCodec codec, int mostLength) {
    this.codec = codec;
    this.mostLength = mostLength;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (failed) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (in.readableBytes() < LENGTH_WORD) {
      return;
    }
    long length = in.getUnsignedIntLE(in.readerIndex());
    if (length < Frame.LEAST_LENGTH || length > mostLength) {
      in.skipBytes(in.readableBytes());
      fail(
          context,
          "length word " + length + ", it must be " + Frame.LEAST_LENGTH + " to " + mostLength);
      return;
    }
    int size = (int) length + Frame.NOT_COUNTED;
    if (in.readableBytes() >= size) {
      ByteBuf frame = in.readSlice(size);
      out.add(codec.decodeFrame(Dialects.of(context.channel()), frame));
    }
  }

  @Override
  protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    decode(context, in, out);
    if (!failed && out.isEmpty() && in.isReadable()) {
      int have = in.readableBytes();
      in.skipBytes(have);
      fail(context, "the connection ended " + have + " bytes into a message");
    }
  }

  private void fail(ChannelHandlerContext context, String reason) {
    failed = true;
    context.fireUserEventTriggered(new FramingError(reason));
    var unused = context.close();
  }
}
