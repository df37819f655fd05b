package io.thinline.benchmarks.load.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * All RTP streams on one thread, which each millisecond reads what has come and sends what is due.
 * Ports of calls that are over serve later calls. Safe for all threads.
 */
public final class RtpEngine implements AutoCloseable {
  /** The longest time between two packets of a stream, in milliseconds. */
  public static final int MOST_PACKET_MILLIS = 120;

  private static final int SLOTS = 128;
  private static final int BYTES_A_MILLISECOND = 8;
  private static final int HEADER = 12;
  private static final int LARGEST = 2048;
  private static final byte SILENCE = (byte) 0xFF;
  private static final byte RTP_2 = (byte) 0x80;
  private static final byte PCMU = 0;
  private static final byte FIRST = (byte) 0x80;
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

  private final Selector selector;
  private final Queue<RtpPort> free = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final List<List<RtpStream>> wheel = new ArrayList<>();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(LARGEST);
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(LARGEST);
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger ports = new AtomicInteger();
  private final long begin = System.nanoTime();
  private final Thread thread = new Thread(this::run, "load rtp");
  private volatile RtpFigures figures = new RtpFigures();
  private volatile boolean open = true;
  private long tick;

  /** Starts its thread. */
  public RtpEngine() throws IOException {
    selector = Selector.open();
    for (int i = 0; i < SLOTS; i++) {
      wheel.add(new ArrayList<>());
    }
    while (outgoing.hasRemaining()) {
      outgoing.put(SILENCE);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The two sides of a new call, each with a port that receives already.
   *
   * @throws UncheckedIOException when the system gives no port
   */
  public List<RtpStream> call() {
    int number = calls.incrementAndGet();
    RtpStream caller = stream(2 * number);
    RtpStream called = stream(2 * number + 1);
    caller.pairWith(called);
    called.pairWith(caller);
    return List.of(caller, called);
  }

  private RtpStream stream(int ssrc) {
    RtpPort used = free.poll();
    RtpPort port = used == null ? newPort() : used;
    RtpStream stream = new RtpStream(this, port, ssrc);
    post(() -> port.serve(stream));
    return stream;
  }

  private RtpPort newPort() {
    try {
      RtpPort port = new RtpPort();
      port.channel().register(selector, SelectionKey.OP_READ, port);
      ports.incrementAndGet();
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException("no UDP port: " + e.getMessage(), e);
    }
  }

  /** UDP ports it has opened so far. */
  public int ports() {
    return ports.get();
  }

  /** What it sees from now on goes into new figures. */
  public RtpFigures newFigures() {
    RtpFigures fresh = new RtpFigures();
    figures = fresh;
    return fresh;
  }

  void post(Runnable order) {
    orders.add(order);
  }

  private void run() {
    try {
      while (open) {
        LockSupport.parkNanos(begin + tick * TICK - System.nanoTime());
        for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
          order.run();
        }
        selector.selectNow(this::read);
        while (begin + tick * TICK <= System.nanoTime()) {
          sendDue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("RTP cannot go on", e);
    } finally {
      closeAll();
    }
  }

  private void read(SelectionKey key) {
    receive((RtpPort) key.attachment());
  }

  private boolean receive(RtpPort port) {
    try {
      return port.receive(incoming, figures);
    } catch (IOException e) {
      return false; // what does not come is counted as lost
    }
  }

  void drain(RtpPort port) {
    boolean more = true;
    while (more) {
      more = receive(port);
    }
  }

  private void sendDue() {
    List<RtpStream> due = wheel.get((int) (tick % SLOTS));
    RtpFigures now = figures;
    for (RtpStream stream : due) {
      now.late(System.nanoTime() - begin - tick * TICK);
      int again = stream.sendNext();
      if (again > 0) {
        wheel.get((int) ((tick + again) % SLOTS)).add(stream);
      }
    }
    due.clear();
    tick++;
  }

  void next(RtpStream stream) {
    wheel.get((int) (tick % SLOTS)).add(stream);
  }

  void write(RtpPort port, SocketAddress to, int ssrc, int sequence, int packet, int millis) {
    int samples = millis * BYTES_A_MILLISECOND;
    outgoing.clear();
    outgoing
        .put(0, RTP_2)
        .put(1, packet == 0 ? (byte) (FIRST | PCMU) : PCMU)
        .putShort(2, (short) sequence)
        .putInt(4, packet * samples)
        .putInt(8, ssrc)
        .limit(HEADER + samples);
    try {
      port.send(outgoing, to);
    } catch (IOException e) {
      outgoing.clear(); // it counts as sent and will be missing
    }
  }

  void giveBack(RtpPort port, RtpStream from) {
    if (port.serves(from)) {
      port.serve(null);
      free.add(port);
    }
  }

  private void closeAll() {
    for (SelectionKey key : selector.keys()) {
      try {
        key.channel().close();
      } catch (IOException e) {
        key.cancel();
      }
    }
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the selector does not close", e);
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
