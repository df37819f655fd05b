package io.thinline.softphone.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that sends and receives the RTP of any number of softphones. */
public final class RtpEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtpEngine.class);
  private static final int LARGEST_DATAGRAM = 2048;
  private static final long CLOSE_PATIENCE_MILLIS = 2000;

  private final Selector selector;
  private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
  private final List<RtpStream> streams = new ArrayList<>();
  private final ByteBuffer datagram = ByteBuffer.allocate(LARGEST_DATAGRAM);
  private final Thread thread;
  private volatile boolean closed;

  /** Starts the thread. */
  public RtpEngine() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector for RTP", e);
    }
    thread = new Thread(this::run, "softphone-rtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs a change of a stream on the engine's thread. */
  void command(Runnable change) {
    commands.add(change);
    selector.wakeup();
  }

  void add(RtpStream stream) {
    command(
        () -> {
          try {
            stream.channel().register(selector, SelectionKey.OP_READ, stream);
            streams.add(stream);
          } catch (IOException e) {
            LOG.warn("RTP port {} was lost: {}", stream.localAddress(), e.toString());
          }
        });
  }

  void remove(RtpStream stream) {
    command(
        () -> {
          streams.remove(stream);
          stream.close();
        });
  }

  private void run() {
    while (!closed) {
      try {
        step();
      } catch (IOException | RuntimeException e) {
        LOG.warn("RTP goes on after: {}", e.toString(), e);
      }
    }
    streams.forEach(RtpStream::close);
    try {
      selector.close();
    } catch (IOException e) {
      LOG.debug("closing the RTP selector", e);
    }
  }

  private void step() throws IOException {
    long wait = untilNextPacket(System.nanoTime());
    if (wait <= 0) {
      selector.selectNow();
    } else {
      selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait)));
    }
    for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
      command.run();
    }
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.isValid() && key.attachment() instanceof RtpStream stream) {
        stream.receive(datagram);
      }
    }
    selector.selectedKeys().clear();
    long now = System.nanoTime();
    for (RtpStream stream : streams) {
      stream.sendDue(now);
    }
  }

  private long untilNextPacket(long now) {
    long wait = TimeUnit.SECONDS.toNanos(1);
    for (RtpStream stream : streams) {
      if (stream.sending()) {
        wait = Math.min(wait, stream.deadline() - now);
      }
    }
    return wait;
  }

  /** Ends all streams and the thread. */
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join(CLOSE_PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
