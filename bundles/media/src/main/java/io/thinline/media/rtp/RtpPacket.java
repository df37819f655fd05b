package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import java.util.List;

/** What is in a packet (RFC 3550); used for one after the other. */
final class RtpPacket {
  static final int HEADER = 12;
  private static final int VERSION = 2;
  private static final int EXTENSION_HEADER = 4;

  private int payloadType;
  private int timestamp;
  private int source;
  private int offset;
  private int length;

  /** Whether it is RTP. */
  boolean read(ByteBuf packet) {
    int start = packet.readerIndex();
    int end = packet.writerIndex();
    if (end - start < HEADER) {
      return false;
    }
    int first = packet.getUnsignedByte(start);
    payloadType = packet.getByte(start + 1) & 0x7F;
    timestamp = packet.getInt(start + 4);
    source = packet.getInt(start + 8);
    offset = start + HEADER + (first & 0x0F) * Integer.BYTES;
    if ((first & 0x10) != 0 && offset + EXTENSION_HEADER <= end) {
      offset += EXTENSION_HEADER + packet.getUnsignedShort(offset + 2) * Integer.BYTES;
    }
    int padding = (first & 0x20) == 0 ? 0 : packet.getUnsignedByte(end - 1);
    length = end - padding - offset;
    return first >> 6 == VERSION && length >= 0;
  }

  void tell(List<AudioSink> sinks, ByteBuf packet) {
    for (AudioSink sink : sinks) {
      sink.audio(payloadType, timestamp, source, packet, offset, length);
    }
  }
}
