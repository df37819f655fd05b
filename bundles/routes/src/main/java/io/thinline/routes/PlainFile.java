package io.thinline.routes;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file that is read and written at places. An interrupt of the thread that does so does not close
 * it, as it would close a channel. For one thread at a time.
 */
final class PlainFile implements Closeable {
  private final RandomAccessFile file;

  /** Makes it if it is not there. */
  PlainFile(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  long size() throws IOException {
    return file.length();
  }

  /** Answers false when there are not as many bytes. */
  boolean read(byte[] bytes, long at) throws IOException {
    if (at + bytes.length > file.length()) {
      return false;
    }
    file.seek(at);
    file.readFully(bytes);
    return true;
  }

  void write(byte[] bytes, long at) throws IOException {
    file.seek(at);
    file.write(bytes);
  }

  /** Writes behind everything, or leaves the file as it was. */
  void append(byte[] bytes, long end) throws IOException {
    try {
      write(bytes, end);
    } catch (IOException e) {
      try {
        truncate(end);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  void truncate(long size) throws IOException {
    file.setLength(size);
  }

  void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
