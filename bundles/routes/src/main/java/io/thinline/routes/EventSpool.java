package io.thinline.routes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events on the disk that wait for the other side: numbered from 1, put behind the others, read in
 * order by one reader, and gone when they are confirmed. When it is full, the oldest go first. Any
 * thread.
 */
final class EventSpool implements Closeable {
  static final String SUFFIX = ".spool";
  private static final int SEGMENTS = 16;
  private static final long SMALLEST_SEGMENT = 16 << 10;
  private static final Logger LOG = LoggerFactory.getLogger(EventSpool.class);

  /** A record and its number. */
  record Entry(long number, SpooledEvent event) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Path folder;
  private final Deque<SpoolSegment> segments = new ArrayDeque<>();
  private final SpoolMark confirmed;
  private final SpoolReader reader;
  private long largest;
  private long total;
  private long dropped;
  private boolean dropping;
  private boolean unforced;
  private @Nullable SpooledEvent last;
  private volatile boolean closed;

  EventSpool(Path folder, long largest) throws IOException {
    this.folder = folder;
    this.largest = largest;
    Files.createDirectories(folder);
    confirmed = new SpoolMark(folder.resolve("confirmed"));
    reader = new SpoolReader(segments);
    try {
      openSegments();
    } catch (IOException e) {
      close();
      throw e;
    }
    reader.goTo(cursor());
  }

  private void openSegments() throws IOException {
    for (long first : firstNumbers()) {
      SpoolSegment segment = SpoolSegment.open(file(first), first);
      segments.add(segment);
      total += segment.length();
    }
    long end = segments.isEmpty() ? 1 : segments.getLast().end();
    if (segments.isEmpty() || end < cursor()) {
      begin(Math.max(end, cursor()));
    }
    last = SpoolReader.lastOf(segments);
    deleteConfirmed();
  }

  private List<Long> firstNumbers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{16}\\" + SUFFIX))
          .map(name -> Long.parseLong(name.substring(0, 16), 16))
          .sorted()
          .toList();
    }
  }

  private Path file(long first) {
    return folder.resolve("%016x%s".formatted(first, SUFFIX));
  }

  private void begin(long first) throws IOException {
    segments.add(SpoolSegment.open(file(first), first));
  }

  /** Answers when the event is in the file; a crash of the process does not take it away. */
  void append(SpooledEvent event) throws IOException {
    byte[] record = event.bytes();
    lock.lock();
    try {
      SpoolSegment current = segments.getLast();
      if (current.length() > 0
          && current.length() + SpoolSegment.spaceOf(record) > segmentLength()) {
        current.force();
        begin(current.end());
        current = segments.getLast();
      }
      makeRoom(SpoolSegment.spaceOf(record));
      current.append(record);
      total += SpoolSegment.spaceOf(record);
      unforced = true;
      last = event;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long segmentLength() {
    return Math.max(SMALLEST_SEGMENT, largest / SEGMENTS);
  }

  private void makeRoom(long needed) throws IOException {
    while (total + needed > largest && segments.size() > 1) {
      SpoolSegment oldest = segments.getFirst();
      long unread = oldest.end() - Math.max(oldest.first(), reader.next());
      if (unread > 0) {
        dropped += unread;
        if (!dropping) {
          dropping = true;
          LOG.warn("{} is full ({} bytes): the oldest events are dropped", folder, largest);
        }
      }
      removeFirst();
    }
  }

  /** The next event, marked as read; null when none comes while one is waited for. */
  @Nullable Entry take(Duration patience) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (!closed && reader.next() >= segments.getLast().end()) {
        if (nanos <= 0) {
          return null;
        }
        nanos = more.awaitNanos(nanos);
      }
      if (closed) {
        return null;
      }
      Entry entry = reader.read();
      dropped += reader.takeSkipped();
      return entry;
    } finally {
      lock.unlock();
    }
  }

  /** All events before this number are where they should be. */
  void confirm(long number) throws IOException {
    lock.lock();
    try {
      if (!closed && number > confirmed.value()) {
        confirmed.set(number);
        unforced = true;
        dropping &= number < segments.getLast().end();
        deleteConfirmed();
      }
    } finally {
      lock.unlock();
    }
  }

  private void deleteConfirmed() throws IOException {
    while (segments.size() > 1 && segments.getFirst().end() <= cursor()) {
      removeFirst();
    }
  }

  private void removeFirst() throws IOException {
    SpoolSegment gone = segments.removeFirst();
    total -= gone.length();
    gone.delete();
    reader.goTo(Math.max(reader.next(), segments.getFirst().first()));
  }

  /** What has been read and is not confirmed will be read again. */
  void rewind() {
    lock.lock();
    try {
      reader.goTo(Math.max(cursor(), segments.getFirst().first()));
    } finally {
      lock.unlock();
    }
  }

  private long cursor() {
    return Math.max(1, confirmed.value());
  }

  /** The event that was put in last, ever, as far as it is still known. */
  @Nullable SpooledEvent last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** How many are not confirmed. */
  long waiting() {
    lock.lock();
    try {
      long first = Math.max(cursor(), segments.getFirst().first());
      return Math.max(0, segments.getLast().end() - first);
    } finally {
      lock.unlock();
    }
  }

  /** How many had to go unread since this spool was opened. */
  long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /** Counts from the next event on. */
  void limit(long bytes) {
    lock.lock();
    try {
      largest = bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Makes sure that what is here survives a power cut. */
  void force() throws IOException {
    lock.lock();
    try {
      if (unforced && !closed) {
        unforced = false;
        segments.getLast().force();
        confirmed.force();
      }
    } finally {
      lock.unlock();
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    force();
    lock.lock();
    try {
      closed = true;
      more.signalAll();
      for (SpoolSegment segment : segments) {
        segment.close();
      }
      confirmed.close();
    } finally {
      lock.unlock();
    }
  }
}
