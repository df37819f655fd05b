package io.thinline.skinny.listener;

import io.netty.channel.ChannelFuture;
import io.thinline.api.time.CallThread;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A door for phones that is, or shall be, somewhere. Where it cannot be opened it is tried again at
 * each look, and the one that is open stays. Call thread only.
 */
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final String name;
  private final CallThread callThread;
  private final DoorMover mover;
  private final Closing closing;
  private final Runnable changed;
  private @Nullable Place wanted;
  private @Nullable OpenDoor open;
  private @Nullable String error;
  private boolean gone;
  private boolean moving;

  /** {@code changed} is run when another door is open than before, or none could be opened. */
  Door(String name, CallThread callThread, DoorMover mover, Closing closing, Runnable changed) {
    this.name = name;
    this.callThread = callThread;
    this.mover = mover;
    this.closing = closing;
    this.changed = changed;
  }

  /** Where it shall be; null for nowhere. */
  void want(@Nullable Place place) {
    Place before = wanted;
    wanted = place;
    if (place == null) {
      shut();
    } else if (before == null || !before.equals(place)) {
      move();
    }
  }

  /** What can be known only by looking: has the address changed, is the port free now? */
  void look() {
    OpenDoor now = open;
    if (error != null || now == null || now.host() != null) {
      move();
    }
  }

  /** Something has closed that may have been in the way. */
  void tryAgain() {
    if (error != null) {
      move();
    }
  }

  Optional<InetSocketAddress> address() {
    return Optional.ofNullable(open).map(OpenDoor::address);
  }

  /** Whether it is known to be where it shall be, or that it cannot. */
  boolean settled() {
    return wanted == null || isOpenOrFailed();
  }

  boolean isOpenOrFailed() {
    return open != null || error != null;
  }

  /** Whether it listens on all addresses. */
  boolean isEverywhere() {
    return open != null && open.host() == null;
  }

  /** Why it is not where it shall be. */
  Optional<String> error() {
    return Optional.ofNullable(error);
  }

  private void move() {
    Place place = wanted;
    if (moving || place == null) {
      return;
    }
    moving = true;
    OpenDoor now = open;
    boolean wasGone = gone;
    List<ChannelFuture> before = closing.all();
    callThread.<DoorMover.Result>offload(
        "open listener",
        () -> mover.move(place, before, now, wasGone),
        (result, failure) -> {
          moving = false;
          moved(
              place,
              result != null ? result : DoorMover.Result.failed(now, String.valueOf(failure)));
        });
  }

  private void moved(Place place, DoorMover.Result result) {
    OpenDoor before = open;
    open = result.door();
    boolean other = !Objects.equals(open, before);
    if (other && before != null) {
      closing.add(before.channel().close());
    }
    if (wanted == null) {
      shut();
      return;
    }
    tell(place, before, result);
    String was = error;
    error = result.error().orElse(null);
    if (!place.equals(wanted)) {
      move();
    }
    if (other || (error != null && !error.equals(was))) {
      changed.run();
    }
  }

  private void tell(Place place, @Nullable OpenDoor before, DoorMover.Result result) {
    OpenDoor now = result.door();
    Optional<String> why = result.error();
    if (why.isPresent() && !why.get().equals(error)) {
      LOG.error(
          "{}: profile {} cannot listen on {}: {}{}",
          place.location(),
          name,
          place,
          why.get(),
          now == null ? "; it is tried again" : "; it stays on " + now.address());
    } else if (now != null && !now.equals(before) && why.isEmpty()) {
      LOG.info(
          "profile {} listens on {}{}",
          name,
          now.address(),
          before == null ? "" : ", no longer on " + before.address() + "; connected phones stay");
    }
    if (result.gone() && !gone && now != null) {
      LOG.warn("profile {} listens on {}, which this host no longer has", name, now.address());
    }
    gone = result.gone();
  }

  private void shut() {
    error = null;
    gone = false;
    OpenDoor now = open;
    if (now != null && !moving) {
      open = null;
      LOG.info("profile {} no longer listens on {}", name, now.address());
      closing.add(now.channel().close());
      changed.run();
    }
  }
}
