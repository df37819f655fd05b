package io.thinline.benchmarks.load.rtp;

import java.net.SocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of a call: receives the other side's packets at its port and sends its own. Orders come
 * from any thread and are carried out on the RTP thread.
 */
public final class RtpStream {
  /**
   * What came of the other side's packets.
   *
   * @param sent by the other side until this one closed
   * @param received of these
   */
  public record Outcome(int sent, int received) {
    /** Packets that never came. */
    public int lost() {
      return Math.max(0, sent - received);
    }
  }

  private static final int MOST_SEQUENCE = 0xFFFF;

  private final RtpEngine engine;
  private final RtpPort port;
  private final int ssrc;
  private @Nullable RtpStream other;
  private volatile int sent;
  private volatile int received;
  private @Nullable SocketAddress to;
  private int packetMillis;
  private boolean scheduled;
  private boolean receiving = true;

  RtpStream(RtpEngine engine, RtpPort port, int ssrc) {
    this.engine = engine;
    this.port = port;
    this.ssrc = ssrc;
  }

  void pairWith(RtpStream side) {
    other = side;
  }

  /** The UDP port it receives at. */
  public int port() {
    return port.number();
  }

  /** Packets sent so far. */
  public int sent() {
    return sent;
  }

  /** Packets received so far. */
  public int receivedSoFar() {
    return received;
  }

  /** Sends G.711 to that address, a packet each so many milliseconds, until it is stopped. */
  public void send(SocketAddress target, int milliseconds) {
    engine.post(
        () -> {
          to = target;
          packetMillis = milliseconds;
          if (!scheduled) {
            scheduled = true;
            engine.next(this);
          }
        });
  }

  /** Sends no more. */
  public void stop() {
    engine.post(
        () -> {
          to = null;
          giveBackWhenDone();
        });
  }

  /** Receives no more; the consumer is told on the RTP thread what has come. */
  public void close(Consumer<Outcome> done) {
    engine.post(
        () -> {
          if (receiving) {
            engine.drain(port);
            receiving = false;
            giveBackWhenDone();
          }
          RtpStream side = other;
          done.accept(new Outcome(side == null ? 0 : side.sent, received));
        });
  }

  private void giveBackWhenDone() {
    if (!receiving && to == null) {
      engine.giveBack(port, this);
    }
  }

  boolean isFromOther(int source) {
    RtpStream side = other;
    return side != null && side.ssrc == source;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // the RTP thread alone writes it
  void received() {
    received++;
  }

  /** Its next packet is due; returns in how many milliseconds the one after it is, 0: never. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // the RTP thread alone writes it
  int sendNext() {
    SocketAddress target = to;
    if (target == null) {
      scheduled = false;
      return 0;
    }
    engine.write(port, target, ssrc, sent & MOST_SEQUENCE, sent, packetMillis);
    sent++;
    return packetMillis;
  }
}
