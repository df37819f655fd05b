package io.thinline.skinny.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;

/** A capture file of the classic form (magic a1b2c3d4, microseconds) with bare IP packets. */
final class PcapFile implements AutoCloseable {
  private static final int MAGIC = 0xA1B2C3D4;
  private static final short MAJOR = 2;
  private static final short MINOR = 4;
  private static final int LONGEST_PACKET = 65_535;

  /** LINKTYPE_RAW: each packet begins with its IP header, version 4 or 6. */
  private static final int RAW_IP = 101;

  private static final int FILE_HEADER = 24;
  private static final int PACKET_HEADER = 16;
  private static final int NANOS_A_MICRO = 1000;

  private final OutputStream out;
  private long size = FILE_HEADER;

  PcapFile(OutputStream to) throws IOException {
    out = new BufferedOutputStream(to, LONGEST_PACKET);
    out.write(
        ByteBuffer.allocate(FILE_HEADER)
            .putInt(MAGIC)
            .putShort(MAJOR)
            .putShort(MINOR)
            .putInt(0)
            .putInt(0)
            .putInt(LONGEST_PACKET)
            .putInt(RAW_IP)
            .array());
  }

  void write(Instant time, byte[] packet) throws IOException {
    out.write(
        ByteBuffer.allocate(PACKET_HEADER)
            .putInt((int) time.getEpochSecond())
            .putInt(time.getNano() / NANOS_A_MICRO)
            .putInt(packet.length)
            .putInt(packet.length)
            .array());
    out.write(packet);
    size += PACKET_HEADER + packet.length;
  }

  /** Bytes so far. */
  long size() {
    return size;
  }

  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
