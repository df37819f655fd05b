package io.thinline.routes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A number in a file that a crash cannot take away: it is written to two places in turn, each with
 * a checksum, and the greater that is whole counts. It only grows. Guarded by the spool.
 */
final class SpoolMark implements Closeable {
  private static final int SIZE = 16;

  private final PlainFile file;
  private long value;
  private int next;

  SpoolMark(Path path) throws IOException {
    file = new PlainFile(path);
    for (int place = 0; place < 2; place++) {
      long found = read(place);
      if (found > value) {
        value = found;
        next = 1 - place;
      }
    }
  }

  /** The last number set; 0 before the first. */
  long value() {
    return value;
  }

  void set(long number) throws IOException {
    if (number <= value) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    bytes.putLong(number).putLong(checksum(number));
    file.write(bytes.array(), (long) next * SIZE);
    value = number;
    next = 1 - next;
  }

  void force() throws IOException {
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private long read(int place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    if (!file.read(bytes.array(), (long) place * SIZE)) {
      return 0;
    }
    long number = bytes.getLong(0);
    return checksum(number) == bytes.getLong(8) ? number : 0;
  }

  private static long checksum(long number) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(8).putLong(0, number));
    return crc.getValue();
  }
}
