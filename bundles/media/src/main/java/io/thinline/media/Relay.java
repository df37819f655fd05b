package io.thinline.media;

import io.thinline.media.rtp.AudioSink;
import io.thinline.media.rtp.RtpInlet;
import io.thinline.media.rtp.RtpPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The way through the server between two phones that talk: each has a port here that it sends to,
 * and from which it hears the other. Call thread only.
 */
final class Relay {
  private final End one;
  private final End other;
  private final ServerPorts ports;

  /** What one phone says. */
  private record End(PhoneNode phone, InetAddress server, int port, RtpInlet inlet) {}

  /**
   * @param opened is told when it can be used
   * @param failed is told why it cannot
   */
  Relay(
      PhoneNode one,
      PhoneNode other,
      ServerAudio server,
      Consumer<Relay> opened,
      BiConsumer<Relay, String> failed) {
    this.one = end(one, 0);
    this.other = end(other, 1);
    this.ports = server.open(2, () -> ready(opened), trouble -> failed.accept(this, trouble));
  }

  private static End end(PhoneNode phone, int port) {
    return new End(phone, phone.terminal().serverAddress().orElseThrow(), port, new RtpInlet());
  }

  private void ready(Consumer<Relay> opened) {
    port(one).receiver(one.inlet);
    port(other).receiver(other.inlet);
    opened.accept(this);
  }

  boolean isOpen() {
    return ports.isOpen();
  }

  /** Where that phone sends to. */
  InetSocketAddress addressFor(PhoneNode sender) {
    End end = of(sender);
    return new InetSocketAddress(end.server, port(end).number());
  }

  /** What that phone sends goes there, from the port that the one there sends to. */
  void pass(PhoneNode sender, InetSocketAddress to) {
    End end = of(sender);
    end.inlet.passTo(port(end.port == one.port ? other : one), to);
  }

  void passToNobody(PhoneNode sender) {
    of(sender).inlet.passToNobody();
  }

  /** Who listens to what that phone says. */
  void sinks(PhoneNode sender, List<AudioSink> sinks) {
    of(sender).inlet.sinks(sinks);
  }

  void close() {
    ports.close();
  }

  private RtpPort port(End end) {
    return ports.get(end.port);
  }

  private End of(PhoneNode sender) {
    return sender == one.phone ? one : other;
  }
}
