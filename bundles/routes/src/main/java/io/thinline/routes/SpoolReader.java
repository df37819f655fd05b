package io.thinline.routes;

import java.io.IOException;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a spool is being read. Guarded by the spool. */
final class SpoolReader {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolReader.class);

  private final Deque<SpoolSegment> segments;
  private long next = 1;
  private long skipped;
  private @Nullable SpoolSegment segment;
  private long offset;

  SpoolReader(Deque<SpoolSegment> segments) {
    this.segments = segments;
  }

  /** The number that is read next. */
  long next() {
    return next;
  }

  void goTo(long number) {
    if (number != next) {
      next = number;
      segment = null;
    }
  }

  /** The next record; null when there was none that can be read, and reading goes on behind it. */
  EventSpool.@Nullable Entry read() throws IOException {
    SpoolSegment current = segment;
    if (current == null || next >= current.end()) {
      current = find();
    }
    byte[] record = current.read(offset);
    if (record == null) {
      LOG.error("{}: nothing can be read behind byte {}", current.path(), offset);
      skipped += current.end() - next;
      next = current.end();
      return null;
    }
    offset += SpoolSegment.spaceOf(record);
    long number = next++;
    try {
      return new EventSpool.Entry(number, SpooledEvent.of(record));
    } catch (IOException e) {
      LOG.error("{}: record {} is no event: {}", current.path(), number, e.getMessage());
      skipped++;
      return null;
    }
  }

  /** How many could not be read since it was last asked. */
  long takeSkipped() {
    long count = skipped;
    skipped = 0;
    return count;
  }

  private SpoolSegment find() throws IOException {
    SpoolSegment found = segments.getLast();
    for (SpoolSegment each : segments) {
      if (next < each.end()) {
        found = each;
        break;
      }
    }
    if (next < found.first()) {
      skipped += found.first() - next;
      next = found.first();
    }
    segment = found;
    offset = 0;
    for (long number = found.first(); number < next; number++) {
      byte[] before = found.read(offset);
      offset += before == null ? 0 : SpoolSegment.spaceOf(before);
    }
    return found;
  }

  /** The last event of all; null when there is none. */
  static @Nullable SpooledEvent lastOf(Collection<SpoolSegment> segments) throws IOException {
    byte[] last = null;
    for (SpoolSegment segment : segments) {
      long offset = 0;
      for (long number = segment.first(); number < segment.end(); number++) {
        byte[] record = segment.read(offset);
        if (record == null) {
          break;
        }
        last = record;
        offset += SpoolSegment.spaceOf(record);
      }
    }
    return last == null ? null : SpooledEvent.of(last);
  }
}
