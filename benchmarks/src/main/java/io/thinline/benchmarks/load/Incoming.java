package io.thinline.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.SccpMessage;

/**
 * The message that is being received: one instance a connection, valid until the next message.
 * Single thread: the connection's event loop.
 */
final class Incoming {
  private static final int WORD = 4;

  private final SccpCodec codec;
  private Heard what = Heard.OTHER;
  private int id;
  private ByteBuf buffer = io.netty.buffer.Unpooled.EMPTY_BUFFER;
  private int start;
  private int size;

  Incoming(SccpCodec codec) {
    this.codec = codec;
  }

  void over(int messageId, ByteBuf in, int payload, int length) {
    id = messageId;
    what = Heard.of(messageId);
    buffer = in;
    start = payload;
    size = length;
  }

  Heard what() {
    return what;
  }

  /** The number at that place of the payload, counted in words from 0; 0 behind its end. */
  int word(int index) {
    int at = index * WORD;
    return at + WORD <= size ? buffer.getIntLE(start + at) : 0;
  }

  /** The whole message; only for those few whose content matters. */
  SccpMessage decoded(Dialect dialect) {
    return codec.decode(dialect, id, buffer.slice(start, size));
  }
}
