package io.thinline.cdr;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that whole rows are put behind. */
final class RowFile implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RowFile.class);
  private static final int LONGEST_ROW = 1 << 20;

  private final Path path;
  private final FileChannel channel;
  private final @Nullable Object key;
  private long length;
  private boolean torn;

  private RowFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    length = channel.size();
    key = key(path);
  }

  /** Opens it, or makes it; what a crash has left of a row at its end is cut off and said. */
  static RowFile open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      RowFile file = new RowFile(path, channel);
      file.cutBrokenRow();
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  long length() {
    return length;
  }

  Path path() {
    return path;
  }

  /** What stays the same when it is closed and opened again; null where the system has no such. */
  @Nullable Object key() {
    return key;
  }

  /** False when somebody has moved it away or deleted it, or put another in its place. */
  boolean isThere() {
    try {
      return Objects.equals(key, key(path));
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /** True when it is empty, or when its first line is that one. */
  boolean beginsWith(byte[] line) throws IOException {
    return length == 0 || Arrays.equals(line, read(0, (int) Math.min(line.length, length)));
  }

  /** All or nothing: of what could not be written whole nothing stays, if the disk allows. */
  void append(byte[] rows) throws IOException {
    try {
      ByteBuffer rest = ByteBuffer.wrap(rows);
      for (long place = length; rest.hasRemaining(); ) {
        place += channel.write(rest, place);
      }
      length += rows.length;
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  /** Whether something of what could not be written whole may be behind its end. */
  boolean torn() {
    return torn;
  }

  /** What lies behind this place is not ours to keep: it will be written again. */
  void cutTo(long place) throws IOException {
    if (length > place) {
      channel.truncate(place);
      length = place;
    }
  }

  void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void takeBack(IOException cause) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      torn = true;
      cause.addSuppressed(e);
    }
  }

  private void cutBrokenRow() throws IOException {
    long start = Math.max(0, length - LONGEST_ROW);
    byte[] end = read(start, (int) (length - start));
    int last = end.length - 1;
    while (last >= 0 && end[last] != '\n') {
      last--;
    }
    if (last == end.length - 1) {
      return;
    }
    String cut = new String(end, last + 1, end.length - last - 1, StandardCharsets.UTF_8);
    cutTo(start + last + 1);
    LOG.warn("{} ended in a row that was cut, which is taken away: {}", path, cut);
  }

  private byte[] read(long start, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        break;
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
