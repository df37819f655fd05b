package io.thinline.skinny.trace;

import io.thinline.sccp.value.Bytes;
import java.time.Instant;
import java.util.Arrays;

/**
 * A piece of a connection that went by.
 *
 * @param flow the connection
 * @param time when it went by
 * @param fromPhone who sent it
 * @param flags of TCP
 * @param sequence number of its first byte
 * @param acknowledged number of the next byte of the other side
 * @param payload its bytes, with TLS taken off
 */
record Segment(
    Flow flow,
    Instant time,
    boolean fromPhone,
    int flags,
    long sequence,
    long acknowledged,
    Bytes payload) {
  /** Where a packet on an Ethernet ends. */
  private static final int MOST_IN_PACKET = 1400;

  /** What a segment takes beside its bytes. */
  private static final int OVERHEAD = 100;

  boolean opens() {
    return (flags & TcpPacket.SYN) != 0;
  }

  boolean closes() {
    return (flags & TcpPacket.FIN) != 0;
  }

  int cost() {
    return OVERHEAD + payload.size();
  }

  int packets() {
    return Math.max(1, (payload.size() + MOST_IN_PACKET - 1) / MOST_IN_PACKET);
  }

  /** The nth packet it travels in. */
  byte[] packet(int number) {
    int start = number * MOST_IN_PACKET;
    int end = Math.min(payload.size(), start + MOST_IN_PACKET);
    return new TcpPacket(
            fromPhone ? flow.phone() : flow.server(),
            fromPhone ? flow.server() : flow.phone(),
            flags,
            sequence + start,
            acknowledged,
            end - start == payload.size()
                ? payload
                : Bytes.of(Arrays.copyOfRange(payload.toArray(), start, end)))
        .bytes();
  }
}
