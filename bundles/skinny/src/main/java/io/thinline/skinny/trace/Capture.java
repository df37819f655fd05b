package io.thinline.skinny.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what goes by into a file, on a thread of its own. Connections never wait for it: what
 * comes faster than the disk takes it is left out and counted.
 */
public final class Capture {
  private static final Logger LOG = LoggerFactory.getLogger(Capture.class);

  /** Bytes that may wait to be written. */
  static final long MOST_WAITING = 16L << 20;

  private static final long LOOK_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CaptureRequest request;
  private final Consumer<Capture> ended;
  private final LinkedBlockingQueue<Segment> queue = new LinkedBlockingQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final Map<Flow, CapturedFlow> flows = new HashMap<>();
  private final CompletableFuture<Summary> summary = new CompletableFuture<>();
  private volatile boolean stopped;
  private long packets;

  /**
   * What became of a capture.
   *
   * @param packets in the file
   * @param bytes size of the file
   * @param lost pieces that were left out because the disk was too slow
   * @param end why it ended by itself; empty when it was stopped
   */
  public record Summary(long packets, long bytes, long lost, String end) {}

  Capture(CaptureRequest request, Consumer<Capture> ended) {
    this.request = request;
    this.ended = ended;
  }

  public CaptureRequest request() {
    return request;
  }

  void start(OutputStream out) {
    Thread thread = new Thread(() -> write(out), "skinny-capture");
    thread.setDaemon(true);
    thread.start();
  }

  boolean wants(Flow flow) {
    return request.mayMean(flow);
  }

  /** Never waits for the disk. */
  void add(Segment segment) {
    if (waiting.get() + segment.cost() > MOST_WAITING) {
      lost.incrementAndGet();
    } else {
      waiting.addAndGet(segment.cost());
      queue.add(segment);
    }
  }

  /** True when nothing is written any more. */
  public boolean hasEnded() {
    return summary.isDone();
  }

  /** Ends it and waits until all that went by before is in the file. Any thread. */
  public Summary stop() {
    ended.accept(this);
    stopped = true;
    try {
      return summary.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unfinished();
    } catch (ExecutionException | TimeoutException e) {
      return unfinished();
    }
  }

  private Summary unfinished() {
    return new Summary(0, 0, lost.get(), "the file is still being written");
  }

  private void write(OutputStream out) {
    long size = 0;
    String end = "";
    try (PcapFile file = new PcapFile(out)) {
      end = copy(file);
      size = file.size();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be written: {}", request.file(), e.toString());
      end = "the file cannot be written: " + e;
    } finally {
      ended.accept(this);
      queue.clear();
      flows.clear();
      summary.complete(new Summary(packets, size, lost.get(), end));
    }
  }

  /** Until it is stopped and all that waited is written; answers why it ended by itself. */
  private String copy(PcapFile file) throws IOException {
    while (file.size() < request.mostBytes()) {
      boolean last = stopped;
      Segment segment = next();
      if (segment != null) {
        waiting.addAndGet(-segment.cost());
        sort(file, segment);
      } else {
        writeKnown(file);
        if (last) {
          return "";
        }
        file.flush();
      }
    }
    return "the size limit is reached";
  }

  private @Nullable Segment next() {
    try {
      return queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopped = true;
      return null;
    }
  }

  private void sort(PcapFile file, Segment segment) throws IOException {
    Flow flow = segment.flow();
    if (request.mayMean(flow)) {
      CapturedFlow captured = flows.computeIfAbsent(flow, any -> new CapturedFlow());
      captured.keep(segment);
      if (request.means(flow)) {
        write(file, captured);
      }
    }
    if (segment.closes() || !request.mayMean(flow)) {
      flows.remove(flow);
    }
  }

  /** Phones may have said who they are in the last thing that came. */
  private void writeKnown(PcapFile file) throws IOException {
    for (Map.Entry<Flow, CapturedFlow> entry : flows.entrySet()) {
      if (request.means(entry.getKey())) {
        write(file, entry.getValue());
      }
    }
  }

  private void write(PcapFile file, CapturedFlow flow) throws IOException {
    for (Segment segment : flow.release()) {
      for (int packet = 0; packet < segment.packets(); packet++) {
        file.write(segment.time(), segment.packet(packet));
        packets++;
      }
    }
  }
}
