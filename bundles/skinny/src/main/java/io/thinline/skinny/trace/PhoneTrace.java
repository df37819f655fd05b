package io.thinline.skinny.trace;

import io.thinline.api.phone.MessageTrace;
import io.thinline.api.phone.TraceFollower;
import io.thinline.api.phone.TraceRequest;
import io.thinline.api.time.Clock;
import io.thinline.sccp.message.SccpMessage;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Who follows which messages. Followers come and go on any thread. */
public final class PhoneTrace implements MessageTrace {
  private final Clock clock;
  private final AtomicReference<List<WaitingMessages>> followers = new AtomicReference<>(List.of());

  public PhoneTrace(Clock clock) {
    this.clock = clock;
  }

  /** A phone has connected. Call thread only. */
  public TracedConnection connected(InetSocketAddress address) {
    return new TracedConnection(this, address);
  }

  @Override
  public TraceFollower follow(TraceRequest request) {
    WaitingMessages follower = new WaitingMessages(request, this::remove);
    followers.updateAndGet(now -> Stream.concat(now.stream(), Stream.of(follower)).toList());
    return follower;
  }

  private void remove(WaitingMessages follower) {
    followers.updateAndGet(now -> now.stream().filter(other -> other != follower).toList());
  }

  /** Whether anybody follows; all that a message costs while nobody does. */
  public boolean followed() {
    return !followers.get().isEmpty();
  }

  Clock clock() {
    return clock;
  }

  void add(TracedConnection connection, boolean fromPhone, SccpMessage message, boolean keepAlive) {
    for (WaitingMessages follower : followers.get()) {
      if (follower.wants(connection.device(), keepAlive)) {
        follower.add(
            new WaitingMessages.Passing(
                clock.now(), connection.device(), connection.address(), fromPhone, message));
      }
    }
  }
}
