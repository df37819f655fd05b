package io.thinline.routes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of a spool: records one behind the other, each its length, the checksum of its bytes,
 * and its bytes. Guarded by the spool.
 */
final class SpoolSegment implements Closeable {
  static final int HEAD = 8;
  private static final int LARGEST_RECORD = 16 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(SpoolSegment.class);

  private final Path path;
  private final PlainFile file;
  private final long first;
  private long count;
  private long length;

  private SpoolSegment(Path path, long first, PlainFile file) {
    this.path = path;
    this.first = first;
    this.file = file;
  }

  /**
   * Opens a file, or makes it. What stands behind the last whole record is cut off: a crash may
   * have left a part of one.
   */
  static SpoolSegment open(Path path, long first) throws IOException {
    SpoolSegment segment = new SpoolSegment(path, first, new PlainFile(path));
    try {
      segment.recover();
    } catch (IOException e) {
      segment.close();
      throw e;
    }
    return segment;
  }

  private void recover() throws IOException {
    for (byte[] record = read(0); record != null; record = read(length)) {
      length += HEAD + record.length;
      count++;
    }
    long behind = file.size() - length;
    if (behind > 0) {
      LOG.warn("{}: {} bytes behind its last whole record are cut off", path, behind);
      file.truncate(length);
    }
  }

  /** The number of its first record; records are counted from 1 over all segments. */
  long first() {
    return first;
  }

  /** The number that the record behind its last one has. */
  long end() {
    return first + count;
  }

  long length() {
    return length;
  }

  static int spaceOf(byte[] record) {
    return HEAD + record.length;
  }

  void append(byte[] record) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(spaceOf(record));
    bytes.putInt(record.length).putInt(checksum(record)).put(record);
    file.append(bytes.array(), length);
    length += spaceOf(record);
    count++;
  }

  /** The record at a place in the file; null when there is no whole one. */
  byte @Nullable [] read(long at) throws IOException {
    byte[] head = new byte[HEAD];
    if (!file.read(head, at)) {
      return null;
    }
    int size = ByteBuffer.wrap(head).getInt(0);
    if (size <= 0 || size > LARGEST_RECORD || at + HEAD + size > file.size()) {
      return null;
    }
    byte[] record = new byte[size];
    boolean whole =
        file.read(record, at + HEAD) && checksum(record) == ByteBuffer.wrap(head).getInt(4);
    return whole ? record : null;
  }

  void force() throws IOException {
    file.force();
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
