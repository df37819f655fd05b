package io.thinline.skinny.trace;

import io.thinline.api.time.Clock;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What goes by on one connection: it is counted, and shown to whoever follows. Call thread only.
 */
public final class TracedConnection {
  private final PhoneTrace trace;
  private final InetSocketAddress address;
  private final Instant since;
  private String device = "";
  private long received;
  private long sent;
  private boolean heard;
  private long lastKeepAlive;

  TracedConnection(PhoneTrace trace, InetSocketAddress address) {
    this.trace = trace;
    this.address = address;
    this.since = trace.clock().now();
  }

  /** The phone has sent that. */
  public void received(PhoneMessage message) {
    received++;
    boolean keepAlive = message instanceof KeepAliveMessage;
    if (keepAlive) {
      heard = true;
      lastKeepAlive = trace.clock().nanoTime();
    } else if (device.isEmpty()) {
      device = ClaimedNames.in(message);
    }
    if (trace.followed()) {
      trace.add(this, true, message, keepAlive);
    }
  }

  /** The phone is sent that. */
  public void sent(ServerMessage message) {
    sent++;
    if (trace.followed()) {
      trace.add(this, false, message, message instanceof KeepAliveAckMessage);
    }
  }

  /** The name that the phone has said, true or not; empty before. */
  public String device() {
    return device;
  }

  InetSocketAddress address() {
    return address;
  }

  /** When the connection came. */
  public Instant since() {
    return since;
  }

  /** Messages from the phone. */
  public long receivedMessages() {
    return received;
  }

  /** Messages to the phone. */
  public long sentMessages() {
    return sent;
  }

  /** When the phone last said that it lives. */
  public Optional<Instant> lastKeepAlive() {
    Clock clock = trace.clock();
    return heard
        ? Optional.of(clock.now().minus(Duration.ofNanos(clock.nanoTime() - lastKeepAlive)))
        : Optional.empty();
  }
}
