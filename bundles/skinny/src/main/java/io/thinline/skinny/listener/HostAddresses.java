package io.thinline.skinny.listener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** What this host knows of addresses. Blocks: not on the call thread. */
interface HostAddresses {
  HostAddresses SYSTEM = new OperatingSystem();

  /** All addresses of a name or an address as written. */
  List<InetAddress> resolve(String name) throws UnknownHostException;

  /** Whether an interface of this host has that address now. */
  boolean has(InetAddress address);

  /** The address this host uses towards the world, of the same family as {@code like}. */
  Optional<InetAddress> own(InetAddress like);

  /** As the operating system has it. */
  final class OperatingSystem implements HostAddresses {
    private static final int DISCARD = 9;

    private OperatingSystem() {}

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
      return List.of(InetAddress.getAllByName(name));
    }

    @Override
    public boolean has(InetAddress address) {
      try {
        return address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || NetworkInterface.getByInetAddress(address) != null;
      } catch (SocketException e) {
        return true;
      }
    }

    /** Connecting a datagram socket sends nothing. */
    @Override
    public Optional<InetAddress> own(InetAddress like) {
      String world = like instanceof Inet6Address ? "2001:db8::1" : "192.0.2.1";
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.connect(new InetSocketAddress(world, DISCARD));
        return Optional.of(socket.getLocalAddress())
            .filter(address -> address.getClass() == like.getClass())
            .filter(address -> !address.isAnyLocalAddress());
      } catch (IOException | UncheckedIOException e) {
        return Optional.empty();
      }
    }
  }
}
