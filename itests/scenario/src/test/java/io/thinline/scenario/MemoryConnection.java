package io.thinline.scenario;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.PhoneConnection;
import io.thinline.skinny.station.Profile;
import io.thinline.softphone.transport.MemoryTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The server's end of a wire in memory. */
final class MemoryConnection implements PhoneConnection, MemoryTransport.ServerSide {
  private final MemoryTransport.ServerLink link;
  private final Runnable sending;
  private final DeviceSession session;

  MemoryConnection(MemoryTransport.ServerLink link, Profile profile) {
    this(link, profile, () -> {});
  }

  /** {@code sending} is told of each message to the phone. */
  MemoryConnection(MemoryTransport.ServerLink link, Profile profile, Runnable sending) {
    this.link = link;
    this.sending = sending;
    this.session = profile.accept(this);
  }

  @Override
  public void received(PhoneMessage message) {
    session.receive(message);
  }

  @Override
  public void closed() {
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
    sending.run();
    link.send(message);
  }

  @Override
  public void close() {
    link.close();
  }
}
