package io.thinline.softphone;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.thinline.sccp.SccpCodec;
import io.thinline.softphone.media.RtpEngine;
import io.thinline.softphone.media.RtpMediaPlane;
import io.thinline.softphone.transport.TcpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/**
 * Any number of phones over TCP and UDP, on one event loop and one RTP thread. Any thread. Closing
 * it switches all of them off.
 */
public final class SoftPhones implements AutoCloseable {
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("softphone", true), NioIoHandler.newFactory());
  private final RtpEngine rtp = new RtpEngine();
  private final SccpCodec codec = new SccpCodec();
  private final Map<String, SoftPhone> phones = new ConcurrentSkipListMap<>();

  /**
   * A new phone, not registered yet; it replaces one of the same name, which is switched off. A
   * loopback address in the settings becomes the address that the server sees, when it is
   * elsewhere.
   *
   * @param wanted what the phone is
   * @param server host and port of the PBX, resolved
   */
  public SoftPhone create(PhoneSettings wanted, InetSocketAddress server) {
    PhoneSettings settings = wanted.withAddress(localAddress(wanted.address(), server));
    EventLoop loop = group.next();
    SoftPhone phone =
        new SoftPhone(
            settings,
            PhoneThread.on(loop),
            new TcpTransport(loop, codec, server),
            new RtpMediaPlane(rtp, settings.address()));
    SoftPhone replaced = phones.put(settings.deviceName(), phone);
    if (replaced != null) {
      replaced.close();
    }
    return phone;
  }

  private static InetAddress localAddress(InetAddress wanted, InetSocketAddress server) {
    if (!wanted.isLoopbackAddress() || server.getAddress().isLoopbackAddress()) {
      return wanted;
    }
    try (DatagramSocket probe = new DatagramSocket()) {
      probe.connect(server);
      return probe.getLocalAddress();
    } catch (IOException | UncheckedIOException e) {
      return wanted;
    }
  }

  /** The phone with that name. */
  public Optional<SoftPhone> find(String deviceName) {
    return Optional.ofNullable(phones.get(deviceName));
  }

  /** All phones, by name. */
  public Collection<SoftPhone> all() {
    return List.copyOf(phones.values());
  }

  /** Switches a phone off and forgets it. */
  public void remove(SoftPhone phone) {
    phones.remove(phone.name(), phone);
    phone.close();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public void close() {
    all().forEach(this::remove);
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    rtp.close();
  }
}
