package io.thinline.softphone.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An RTP packet (RFC 3550) without extension, as a phone sends it.
 *
 * @param marker first packet of a talk spurt
 * @param payloadType 7 bits
 * @param sequence 16 bits
 * @param timestamp 32 bits
 * @param ssrc 32 bits
 * @param payload behind the header; positions of the buffer are the reader's business
 */
public record RtpPacket(
    boolean marker, int payloadType, int sequence, int timestamp, int ssrc, ByteBuffer payload) {
  private static final int VERSION = 2;
  private static final int HEADER = 12;

  /** Reads a datagram; empty when it is not RTP. CSRC list, extension and padding are skipped. */
  public static Optional<RtpPacket> read(ByteBuffer datagram) {
    if (datagram.remaining() < HEADER
        || (datagram.get(datagram.position()) & 0xC0) >> 6 != VERSION) {
      return Optional.empty();
    }
    int start = datagram.position();
    int first = datagram.get(start) & 0xFF;
    int second = datagram.get(start + 1) & 0xFF;
    int begin = start + HEADER + 4 * (first & 0x0F);
    if ((first & 0x10) != 0) {
      if (begin + 4 > datagram.limit()) {
        return Optional.empty();
      }
      begin += 4 + 4 * (datagram.getShort(begin + 2) & 0xFFFF);
    }
    int padding = (first & 0x20) != 0 ? datagram.get(datagram.limit() - 1) & 0xFF : 0;
    int end = datagram.limit() - padding;
    if (begin > end) {
      return Optional.empty();
    }
    return Optional.of(
        new RtpPacket(
            (second & 0x80) != 0,
            second & 0x7F,
            datagram.getShort(start + 2) & 0xFFFF,
            datagram.getInt(start + 4),
            datagram.getInt(start + 8),
            datagram.slice(begin, end - begin)));
  }

  /** Writes header and payload. */
  public void write(ByteBuffer out) {
    out.put((byte) (VERSION << 6));
    out.put((byte) ((marker ? 0x80 : 0) | payloadType));
    out.putShort((short) sequence);
    out.putInt(timestamp);
    out.putInt(ssrc);
    out.put(payload.duplicate());
  }
}
