package io.thinline.cdr;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records on a thread of its own. Whoever brings one waits for nothing and wakes nobody: the
 * thread looks four times a second. What cannot be written stays until it can.
 */
final class RecordWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);
  private static final long LOOK_EVERY = Duration.ofMillis(250).toNanos();
  private static final long FORCE_EVERY = Duration.ofSeconds(1).toNanos();
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

  private final Queue<CallRecord> brought = new ConcurrentLinkedQueue<>();
  private final EventStream events;
  private final ZoneId zone;
  private final Thread thread = new Thread(this::run, "thinline-cdr");
  private volatile CdrSettings settings;
  private volatile boolean stopped;
  private volatile WriterState state = new WriterState(0, "", "");

  /** How many rows no disk has taken yet. */
  private volatile int held;

  private final ArrayDeque<RowStore.Row> unwritten = new ArrayDeque<>();
  private final RowStore store = new RowStore();
  private long forcedAt = System.nanoTime();

  /**
   * How it goes.
   *
   * @param written rows since the start
   * @param file where the last went; empty before the first
   * @param failure why nothing can be written; empty when it can
   */
  record WriterState(long written, String file, String failure) {}

  RecordWriter(EventStream events, CdrSettings settings, ZoneId zone) {
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
      turn();
      LockSupport.parkNanos(this, LOOK_EVERY);
    }
    turn();
    try {
      store.close();
    } catch (IOException e) {
      failed(e);
    }
    if (!unwritten.isEmpty()) {
      rescue();
    }
  }

  private void turn() {
    try {
      for (CallRecord record = brought.poll(); record != null; record = brought.poll()) {
        take(record);
      }
      if (!unwritten.isEmpty()) {
        store.write(unwritten);
      }
      if (System.nanoTime() - forcedAt >= FORCE_EVERY) {
        store.force();
        forcedAt = System.nanoTime();
      }
      succeeded();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failed(e);
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
    report(cause.toString());
  }

  private void report(String failure) {
    Path file = store.current();
    state =
        new WriterState(store.written(), file == null ? state.file() : file.toString(), failure);
  }

  /** The last try: rows that have no disk to go to do not go with us. */
  private void rescue() {
    @Nullable Path place = null;
    try {
      place = Files.createTempFile("thinline-cdr-", ".csv");
      for (RowStore.Row row : unwritten) {
        Files.write(place, row.line, StandardOpenOption.APPEND);
      }
      LOG.error("{} call records could only be written to {}", unwritten.size(), place);
    } catch (IOException e) {
      LOG.error("{} call records are lost: {}", unwritten.size(), e.toString());
    }
  }
}
