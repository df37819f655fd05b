package io.thinline.sccp.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.SccpMessage;

/**
 * Turns message records into frames in the channel's dialect. A record that does not fit its
 * message fails the promise of its write and nothing is sent of it. One instance may serve many
 * channels, for either side of the protocol.
 */
@ChannelHandler.Sharable
public final class SccpFrameEncoder extends MessageToByteEncoder<SccpMessage> {
  private static final int USUAL_SIZE = 256;

  private final SccpCodec codec;

  /** Encodes with that codec. */
  public SccpFrameEncoder(SccpCodec codec) {
    super(SccpMessage.class);
    this.codec = codec;
  }

  @Override
  protected ByteBuf allocateBuffer(
      ChannelHandlerContext context, SccpMessage message, boolean preferDirect) {
    return preferDirect
        ? context.alloc().ioBuffer(USUAL_SIZE)
        : context.alloc().heapBuffer(USUAL_SIZE);
  }

  @Override
  protected void encode(ChannelHandlerContext context, SccpMessage message, ByteBuf out) {
    codec.encode(Dialects.of(context.channel()), message, out);
  }
}
