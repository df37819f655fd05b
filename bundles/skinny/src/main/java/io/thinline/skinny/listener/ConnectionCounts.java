package io.thinline.skinny.listener;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.skinny.station.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections of a listener, in all and by source. A connection counts until the call thread is
 * done with it, so that the caps bound what waits there too. Any thread; one alone admits.
 */
final class ConnectionCounts {
  /** Bytes of an IPv6 address that name the network: a host picks the others as it likes. */
  private static final int NETWORK = 8;

  private static final Count NONE = new Count(0, 0);

  private final AtomicInteger all = new AtomicInteger();
  private final ConcurrentMap<String, Count> bySource = new ConcurrentHashMap<>();

  private record Count(int all, int unregistered) {
    Count plus(int more, int moreUnregistered) {
      return new Count(all + more, unregistered + moreUnregistered);
    }
  }

  /** The place of one connection. Once admitted, call thread only. */
  final class Place {
    private final String source;
    private boolean registered;
    private boolean left;

    private Place(String source) {
      this.source = source;
    }

    /** Its phone has been let in. */
    void registered() {
      if (!registered && !left) {
        registered = true;
        change(source, 0, -1);
      }
    }

    /** It has ended. */
    void leave() {
      if (!left) {
        left = true;
        all.decrementAndGet();
        change(source, -1, registered ? 0 : -1);
      }
    }
  }

  /** Why no more connection may come from there now. */
  Optional<Refusal> refusal(InetAddress address, ConnectionLimits limits) {
    Count count = bySource.getOrDefault(source(address), NONE);
    if (count.all() >= limits.connectionsPerAddress()) {
      return Optional.of(Refusal.tooManyFromAddress(limits));
    }
    if (count.unregistered() >= limits.unregisteredPerAddress()) {
      return Optional.of(Refusal.tooManyUnregistered(limits));
    }
    return all.get() >= limits.maxConnections()
        ? Optional.of(Refusal.tooMany(limits))
        : Optional.empty();
  }

  Place enter(InetAddress address) {
    Place place = new Place(source(address));
    all.incrementAndGet();
    change(place.source, 1, 1);
    return place;
  }

  int connections() {
    return all.get();
  }

  int sources() {
    return bySource.size();
  }

  private void change(String source, int more, int moreUnregistered) {
    bySource.compute(
        source,
        (key, count) -> {
          Count changed = (count == null ? NONE : count).plus(more, moreUnregistered);
          return changed.all() == 0 ? null : changed;
        });
  }

  private static String source(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
  }
}
