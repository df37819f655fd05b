package io.thinline.cdr;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Puts rows into the file of their day, and into the next one when that is full. One thread. */
final class RowStore implements Closeable {
  private static final int BATCH = 1 << 20;

  private @Nullable RowFile file;
  private @Nullable Shape shape;
  private boolean unforced;

  /** Where rows end that were written whole, in files that could not be written further. */
  private final Map<Object, Long> whole = new HashMap<>();

  private long written;

  /** A row that waits, its line with the end. */
  static final class Row {
    final Shape shape;
    final byte[] line;

    Row(Shape shape, byte[] line) {
      this.shape = shape;
      this.line = line;
    }
  }

  /** What rows of one file have in common. */
  record Shape(CdrSettings settings, LocalDate day) {
    byte[] heading() {
      return settings.heading() ? settings.columns().heading() : new byte[0];
    }

    private boolean fits(@Nullable RowFile file, int more) {
      return file != null && (file.length() == 0 || file.length() + more <= settings.largest());
    }
  }

  /** Takes each row out of the queue when it is written. */
  void write(Queue<Row> rows) throws IOException {
    for (Row first = rows.peek(); first != null; first = rows.peek()) {
      RowFile current = fileFor(first);
      ByteArrayOutputStream batch = new ByteArrayOutputStream();
      int count = 0;
      if (current.length() == 0) {
        batch.writeBytes(first.shape.heading());
      }
      for (Row row : rows) {
        long length = current.length() + batch.size() + row.line.length;
        boolean full = batch.size() > BATCH || length > row.shape.settings().largest();
        if (!row.shape.equals(first.shape) || (count > 0 && full)) {
          break;
        }
        batch.writeBytes(row.line);
        count++;
      }
      append(current, batch.toByteArray());
      for (int i = 0; i < count; i++) {
        rows.remove();
      }
      written += count;
    }
  }

  /** Makes sure that what was written survives a power cut. */
  void force() throws IOException {
    if (file != null && unforced) {
      file.force();
      unforced = false;
    }
  }

  /** Whether there is something that a power cut would take. */
  boolean unforced() {
    return file != null && unforced;
  }

  long written() {
    return written;
  }

  /** The file that was written last; null before the first. */
  @Nullable Path current() {
    return file == null ? null : file.path();
  }

  @Override
  public void close() throws IOException {
    RowFile open = file;
    if (open == null) {
      return;
    }
    try (open) {
      force();
    } finally {
      file = null;
      shape = null;
    }
  }

  private void append(RowFile current, byte[] rows) throws IOException {
    unforced = true;
    try {
      current.append(rows);
    } catch (IOException e) {
      if (current.torn() && current.key() != null) {
        whole.put(current.key(), current.length());
      }
      abandon(current, e);
      throw e;
    }
  }

  /** A file that failed once is opened anew: the trouble may be its own. */
  private void abandon(RowFile current, IOException cause) {
    file = null;
    shape = null;
    try {
      current.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private RowFile fileFor(Row row) throws IOException {
    RowFile current = file;
    if (current != null
        && row.shape.equals(shape)
        && row.shape.fits(current, row.line.length)
        && current.isThere()) {
      return current;
    }
    close();
    RowFile opened = open(row);
    file = opened;
    shape = row.shape;
    return opened;
  }

  private RowFile open(Row row) throws IOException {
    Shape wanted = row.shape;
    DayFiles names = new DayFiles(wanted.settings().folder());
    Files.createDirectories(names.folder());
    DayFiles.Name name = names.latest(wanted.day());
    while (true) {
      RowFile candidate = RowFile.open(names.path(name));
      boolean taken = false;
      try {
        Long end = whole.get(candidate.key());
        if (end != null) {
          candidate.cutTo(end);
          whole.remove(candidate.key());
        }
        taken = wanted.fits(candidate, row.line.length) && candidate.beginsWith(wanted.heading());
      } finally {
        if (!taken) {
          candidate.close();
        }
      }
      if (taken) {
        return candidate;
      }
      name = name.next();
    }
  }
}
