package io.thinline.skinny.listener;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a door to its place: the new one is opened before the old one closes, unless the old one is
 * in its way. Blocks: not on the call thread.
 */
final class DoorMover {
  private static final int PATIENCE_SECONDS = 2;
  private static final int ATTEMPTS = 10;
  private static final int ROUND_MILLISECONDS = 20;

  private final HostAddresses hosts;
  private final Binder binder;

  DoorMover(HostAddresses hosts, Binder binder) {
    this.hosts = hosts;
    this.binder = binder;
  }

  /**
   * What came of it.
   *
   * @param door the one that is open now, if any
   * @param error why it is not the one that was wanted
   * @param gone whether the address of the open one is no longer there
   */
  record Result(@Nullable OpenDoor door, Optional<String> error, boolean gone) {
    static Result of(OpenDoor door) {
      return new Result(door, Optional.empty(), false);
    }

    static Result failed(@Nullable OpenDoor stays, String error) {
      return new Result(stays, Optional.of(error), false);
    }
  }

  /**
   * Opens what is wanted.
   *
   * @param before doors of others that must have closed first
   * @param now the one that is open
   * @param wasGone whether its address was missing when it was last looked at
   */
  Result move(Place wanted, List<ChannelFuture> before, @Nullable OpenDoor now, boolean wasGone) {
    before.forEach(closing -> closing.awaitUninterruptibly(PATIENCE_SECONDS, SECONDS));
    InetAddress host;
    try {
      host = host(wanted, now);
    } catch (UnknownHostException e) {
      return isThere(now, wanted)
          ? new Result(now, Optional.empty(), false)
          : Result.failed(now, "nobody knows an address of " + wanted.ip());
    }
    if (now != null && isThere(now, wanted) && Objects.equals(now.host(), host)) {
      boolean gone = host != null && !hosts.has(host);
      if (gone || !wasGone) {
        return new Result(now, Optional.empty(), gone);
      }
    }
    return open(wanted, host, now);
  }

  private Result open(Place wanted, @Nullable InetAddress host, @Nullable OpenDoor now) {
    int port = port(wanted, now);
    ChannelFuture first = binder.bind(host, port).awaitUninterruptibly();
    if (first.isSuccess()) {
      return Result.of(opened(wanted, host, first));
    }
    if (now == null || now.address().getPort() != port) {
      return Result.failed(now, reason(first));
    }
    now.channel().close().awaitUninterruptibly(PATIENCE_SECONDS, SECONDS);
    ChannelFuture second = bindBehind(now.channel(), host, port);
    if (second.isSuccess()) {
      return Result.of(opened(wanted, host, second));
    }
    ChannelFuture back = bindBehind(now.channel(), now.host(), now.address().getPort());
    OpenDoor restored =
        back.isSuccess() ? new OpenDoor(now.place(), now.host(), now.own(), back.channel()) : null;
    return Result.failed(restored, reason(second));
  }

  /** A closed socket lets go of its port only when its selector has been round once more. */
  private ChannelFuture bindBehind(Channel closed, @Nullable InetAddress host, int port) {
    ChannelFuture bound = binder.bind(host, port).awaitUninterruptibly();
    for (int again = 1; again < ATTEMPTS && !bound.isSuccess(); again++) {
      closed
          .eventLoop()
          .schedule(() -> {}, ROUND_MILLISECONDS, MILLISECONDS)
          .awaitUninterruptibly(PATIENCE_SECONDS, SECONDS);
      bound = binder.bind(host, port).awaitUninterruptibly();
    }
    return bound;
  }

  /** A free port that was found stays the same when only the address changes. */
  private static int port(Place wanted, @Nullable OpenDoor now) {
    return wanted.port() == 0 && now != null && isThere(now, wanted)
        ? now.address().getPort()
        : wanted.port();
  }

  private OpenDoor opened(Place wanted, @Nullable InetAddress host, ChannelFuture bound) {
    boolean own = host != null && hosts.own(host).filter(host::equals).isPresent();
    return new OpenDoor(wanted, host, own, bound.channel());
  }

  /** Null for all addresses. */
  private @Nullable InetAddress host(Place wanted, @Nullable OpenDoor now)
      throws UnknownHostException {
    if (wanted.ip().isEmpty()) {
      return null;
    }
    if (now == null || !isThere(now, wanted)) {
      List<InetAddress> meant = hosts.resolve(wanted.ip());
      return here(meant).orElse(meant.get(0));
    }
    InetAddress current = Objects.requireNonNull(now.host());
    return wanted.follow() ? followed(wanted, now, current) : current;
  }

  private InetAddress followed(Place wanted, OpenDoor now, InetAddress current)
      throws UnknownHostException {
    List<InetAddress> meant = hosts.resolve(wanted.ip());
    boolean there = hosts.has(current);
    if (there && meant.contains(current)) {
      return current;
    }
    return here(meant)
        .or(() -> now.own() && !there ? hosts.own(current) : Optional.empty())
        .orElse(current);
  }

  private Optional<InetAddress> here(List<InetAddress> addresses) {
    return addresses.stream().filter(hosts::has).findFirst();
  }

  private static boolean isThere(@Nullable OpenDoor door, Place wanted) {
    return door != null && door.place().isSame(wanted);
  }

  private static String reason(ChannelFuture failed) {
    return String.valueOf(failed.cause() == null ? null : failed.cause().getMessage());
  }
}
