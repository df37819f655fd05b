package io.thinline.scenario.walk;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.PhoneConnection;
import io.thinline.skinny.station.Profile;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A phone's wire, in order as TCP is: it may be slow, it may lose or keep back what the phone says
 * of its ports, and a stranger may say something on it in the phone's name.
 */
final class Wire implements MemoryTransport.Acceptor, Executor {
  /** When an acknowledgement that is late arrives: nobody waits so long for it. */
  private static final Duration LATE = Duration.ofSeconds(7);

  /** For so long a call may be without sound when an acknowledgement is missing: two openings. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final VirtualCallThread time;
  private final Supplier<Profile> profile;
  private Duration lag = Duration.ZERO;
  private boolean hasBeenSlow;
  private long lastArrival;
  private int underWay;
  private int acksToLose;
  private int acksToKeepBack;
  private long silentUntil;
  private long toPhone;
  private @Nullable End end;

  Wire(VirtualCallThread time, Supplier<Profile> profile) {
    this.time = time;
    this.profile = profile;
  }

  /** Every message takes so long from now on. */
  void lag(Duration each) {
    lag = each;
    hasBeenSlow |= slow();
  }

  /** Orders may have crossed what a hand did meanwhile. */
  boolean hasBeenSlow() {
    return hasBeenSlow;
  }

  void losesAcks(int next) {
    acksToLose = next;
  }

  void keepsBackAcks(int next) {
    acksToKeepBack = next;
  }

  /** Nothing is on its way, in neither direction. */
  boolean quiet() {
    return underWay == 0;
  }

  boolean slow() {
    return !lag.isZero();
  }

  /** The server does not know of all the ports that are open, or has just come to know. */
  boolean ackTrouble() {
    return time.clock().nanoTime() < silentUntil;
  }

  /** How many messages the server has sent. */
  long toPhone() {
    return toPhone;
  }

  /** The server hears this in the phone's name; true when there is a connection. */
  boolean stranger(PhoneMessage message) {
    End current = end;
    if (current == null || current.closed) {
      return false;
    }
    execute(() -> current.session.receive(message));
    return true;
  }

  /** What was still on its way when the connection broke. */
  void late(PhoneMessage message) {
    End last = end;
    if (last != null) {
      time.post("late message", () -> last.session.receive(message));
    }
  }

  @Override
  public void execute(Runnable task) {
    underWay++;
    Runnable arriving =
        () -> {
          underWay--;
          task.run();
        };
    long now = time.clock().nanoTime();
    long arrival = Math.max(now + lag.toNanos(), lastArrival);
    lastArrival = arrival;
    if (arrival == now) {
      time.post("wire", arriving);
    } else {
      time.schedule("wire", Duration.ofNanos(arrival - now), arriving);
    }
  }

  @Override
  public MemoryTransport.ServerSide accept(MemoryTransport.ServerLink link) {
    End accepted = new End(link);
    end = accepted;
    return accepted;
  }

  /** The server's end of one connection. */
  private final class End implements PhoneConnection, MemoryTransport.ServerSide {
    private final MemoryTransport.ServerLink link;
    private final DeviceSession session;
    private boolean closed;

    End(MemoryTransport.ServerLink link) {
      this.link = link;
      this.session = profile.get().accept(this);
    }

    @Override
    public void received(PhoneMessage message) {
      if (message instanceof OpenReceiveChannelAck && acksToLose > 0) {
        acksToLose--;
        silent();
      } else if (message instanceof OpenReceiveChannelAck && acksToKeepBack > 0) {
        acksToKeepBack--;
        silent();
        time.schedule("late acknowledgement", LATE, () -> session.receive(message));
      } else {
        session.receive(message);
      }
    }

    private void silent() {
      silentUntil = time.clock().nanoTime() + SILENCE.toNanos();
    }

    @Override
    public void closed() {
      closed = true;
      session.disconnected("closed by the phone");
    }

    @Override
    public InetSocketAddress remoteAddress() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    }

    @Override
    public InetSocketAddress localAddress() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), 2000);
    }

    @Override
    public void speak(Dialect dialect) {
      link.dialect(dialect);
    }

    @Override
    public void send(ServerMessage message) {
      toPhone++;
      link.send(message);
    }

    @Override
    public void close() {
      closed = true;
      link.close();
    }
  }
}
