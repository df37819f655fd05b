package io.thinline.cdr;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records on a thread of its own, which is woken when it idles; whoever brings one waits for
 * nothing. What cannot be written stays until it can, and where that is too much it is put aside.
 */
final class RecordWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

  /** While many come they are written together, and the thread is not woken for each. */
  private static final long BETWEEN_WRITES = Duration.ofMillis(5).toNanos();

  private static final long AFTER_A_FAILURE = Duration.ofMillis(250).toNanos();
  private static final long FORCE_EVERY = Duration.ofSeconds(1).toNanos();
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

  /** Rows that may wait in memory for a disk, some 500 bytes each. */
  static final int MOST_WAITING = 100_000;

  private final Queue<CallRecord> brought = new ConcurrentLinkedQueue<>();
  private final EventStream events;
  private final ZoneId zone;
  private final Thread thread = new Thread(this::run, "thinline-cdr");
  private volatile CdrSettings settings;
  private final int mostWaiting;
  private volatile boolean stopped;

  /** Whether the thread is to be woken. */
  private volatile boolean idle;

  private volatile WriterState state = new WriterState(0, 0, "", "");

  /** How many rows no disk has taken yet. */
  private volatile int held;

  private final ArrayDeque<RowStore.Row> unwritten = new ArrayDeque<>();
  private final RowStore store = new RowStore();
  private long forcedAt = System.nanoTime() - FORCE_EVERY;
  private long aside;

  /** How many wait when it is tried next to put them aside. */
  private int tooMany;

  /**
   * How it goes.
   *
   * @param written rows since the start
   * @param aside rows that were put into a temporary file
   * @param file where the last went; empty before the first
   * @param failure why nothing can be written; empty when it can
   */
  record WriterState(long written, long aside, String file, String failure) {}

  RecordWriter(EventStream events, CdrSettings settings, ZoneId zone) {
    this(events, settings, zone, MOST_WAITING);
  }

  RecordWriter(EventStream events, CdrSettings settings, ZoneId zone, int mostWaiting) {
    this.mostWaiting = mostWaiting;
    this.tooMany = mostWaiting;
    this.events = events;
    this.settings = settings;
    this.zone = zone;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Any thread; the call thread mostly. */
  void add(CallRecord record) {
    brought.add(record);
    if (idle) {
      idle = false;
      LockSupport.unpark(thread);
    }
  }

  CdrSettings settings() {
    return settings;
  }

  /** Records that have been made are written as they were to be. */
  void change(UnaryOperator<CdrSettings> change) {
    settings = change.apply(settings);
  }

  WriterState state() {
    return state;
  }

  /** Records that are not in a file yet. */
  int waiting() {
    return held + brought.size();
  }

  /** All that was brought is on the disk when this returns, or somewhere else, which is said. */
  void stop() throws InterruptedException {
    stopped = true;
    LockSupport.unpark(thread);
    thread.join(PATIENCE_AT_STOP.toMillis());
    if (thread.isAlive()) {
      LOG.error("call records are still being written, {} are waiting", waiting());
    }
  }

  private void run() {
    while (!stopped) {
      boolean well = turn();
      pause(well ? BETWEEN_WRITES : AFTER_A_FAILURE);
      if (well) {
        awaitWork();
      }
    }
    turn();
    try {
      store.close();
    } catch (IOException e) {
      failed(e);
    }
    if (!unwritten.isEmpty() && !PutAside.write(unwritten)) {
      LOG.error("{} call records are lost", unwritten.size());
    }
  }

  private void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0 && !stopped; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  /** Until there is a record, or the disk must confirm the last ones. */
  private void awaitWork() {
    idle = true;
    while (brought.isEmpty() && !stopped) {
      if (!store.unforced()) {
        LockSupport.park(this);
      } else if (untilForced() > 0) {
        LockSupport.parkNanos(this, untilForced());
      } else {
        break;
      }
    }
    idle = false;
  }

  private long untilForced() {
    return forcedAt + FORCE_EVERY - System.nanoTime();
  }

  private boolean turn() {
    try {
      for (CallRecord record = brought.poll(); record != null; record = brought.poll()) {
        take(record);
      }
      if (!unwritten.isEmpty()) {
        store.write(unwritten);
      }
      if (store.unforced() && untilForced() <= 0) {
        store.force();
        forcedAt = System.nanoTime();
      }
      succeeded();
      return true;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failed(e);
      return false;
    } finally {
      held = unwritten.size();
    }
  }

  private void take(CallRecord record) {
    LocalDate day = LocalDate.ofInstant(record.ended(), zone);
    byte[] line = record.settings().columns().row(record);
    unwritten.add(new RowStore.Row(new RowStore.Shape(record.settings(), day), line));
    events.publish(event(record));
  }

  private static PbxEvent event(CallRecord record) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Unique-ID", record.uuid());
    headers.put("Thinline-Leg", String.valueOf(record.leg()));
    record.settings().columns().values(record).forEach(headers::putIfAbsent);
    return PbxEvent.custom("thinline::cdr", record.ended(), headers);
  }

  private void succeeded() {
    tooMany = mostWaiting;
    if (!state.failure().isEmpty()) {
      LOG.info("call records are written again, to {}", store.current());
    }
    report("");
  }

  private void failed(Throwable cause) {
    if (state.failure().isEmpty()) {
      LOG.error(
          "call records cannot be written to {}; {} wait and more will, until it can be: {}",
          settings.folder(),
          unwritten.size(),
          cause.toString());
    }
    if (unwritten.size() >= tooMany) {
      putAside();
    }
    report(cause.toString());
  }

  private void putAside() {
    if (PutAside.write(unwritten)) {
      aside += unwritten.size();
      unwritten.clear();
      tooMany = mostWaiting;
    } else {
      tooMany = unwritten.size() + mostWaiting;
    }
  }

  private void report(String failure) {
    Path file = store.current();
    state =
        new WriterState(
            store.written(), aside, file == null ? state.file() : file.toString(), failure);
  }
}
