package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the event stream which connections and registrations of a profile were refused.
 * The first one of a source is told at once, those that follow only by their number, so that a
 * flood costs little here and fills no log. Any thread.
 */
public final class Refusals {
  /** How long refusals of one source for one reason are counted before they are told. */
  static final Duration COUNTING = Duration.ofSeconds(10);

  /** Sources that are told apart; those beyond are told as one. */
  static final int MOST_SOURCES = 256;

  /** Told ones that are remembered for who asks later. */
  static final int REMEMBERED = 20;

  private static final String OTHERS = "other addresses";
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final String profile;
  private final CallThread callThread;
  private final StationEvents events;

  /** What is being counted, with the number not yet told. */
  private final ConcurrentMap<Source, Long> untold = new ConcurrentHashMap<>();

  private final ConcurrentMap<String, Long> byReason = new ConcurrentHashMap<>();

  /** Call thread only. */
  private final Deque<Told> recent = new ArrayDeque<>();

  private enum Kind {
    CONNECTION,
    REGISTRATION
  }

  /** Who is refused for what; {@code device} is empty unless it had registered. */
  private record Source(Kind kind, String device, String address, String reason) {
    @Override
    public String toString() {
      return device.isEmpty() ? address : device;
    }
  }

  /**
   * What has been told of a source.
   *
   * @param device its name, or what it says to be; may be empty
   * @param count refusals that this stands for
   */
  public record Told(Instant when, String device, String address, Refusal refusal, long count) {}

  Refusals(String profile, CallThread callThread, StationEvents events) {
    this.profile = profile;
    this.callThread = callThread;
    this.events = events;
  }

  /** A connection from that address is refused. */
  public void report(String address, Refusal refusal) {
    report("", address, refusal);
  }

  /** A connection is closed that a registered device may be behind, else empty. */
  void report(String device, String address, Refusal refusal) {
    count(new Source(Kind.CONNECTION, device, address, refusal.reason()), device, refusal);
  }

  /** Whoever calls itself so may not register, or not come here to do so. */
  void registration(String claimedName, String address, Refusal refusal) {
    count(
        new Source(Kind.REGISTRATION, "", address, refusal.reason()),
        DeviceName.printable(claimedName),
        refusal);
  }

  /** How often each reason has been given since the profile is there, by its word. */
  public Map<String, Long> counts() {
    return new TreeMap<>(byReason);
  }

  /** What was told last, the newest first. Call thread only. */
  public List<Told> recent() {
    return List.copyOf(recent);
  }

  private void count(Source exact, String device, Refusal refusal) {
    byReason.merge(refusal.reason(), 1L, Long::sum);
    Source source = known(exact);
    Long more = untold.compute(source, (key, count) -> count == null ? 0 : count + 1);
    if (more == 0) {
      callThread.post("refused", () -> first(source, device, refusal));
    }
  }

  private Source known(Source source) {
    return untold.size() < MOST_SOURCES || untold.containsKey(source)
        ? source
        : new Source(source.kind(), "", OTHERS, source.reason());
  }

  private void first(Source source, String device, Refusal refusal) {
    LOG.warn("{} refused by profile {}: {}", source, profile, refusal.text());
    publish(source, device, refusal, 1);
    countOn(source, refusal);
  }

  private void countOn(Source source, Refusal refusal) {
    callThread.schedule("count refusals", COUNTING, () -> tell(source, refusal));
  }

  private void tell(Source source, Refusal refusal) {
    long count = take(source);
    if (count > 0) {
      LOG.warn(
          "{} refused by profile {} {} times more within {} s: {}",
          source,
          profile,
          count,
          COUNTING.toSeconds(),
          refusal.text());
      publish(source, source.device(), refusal, count);
      countOn(source, refusal);
    }
  }

  /** The number not yet told; when there is none, the next one is a first one again. */
  private long take(Source source) {
    long[] taken = {0};
    untold.computeIfPresent(
        source,
        (key, count) -> {
          taken[0] = count;
          return count == 0 ? null : 0L;
        });
    return taken[0];
  }

  private void publish(Source source, String device, Refusal refusal, long count) {
    Told told = new Told(callThread.clock().now(), device, source.address(), refusal, count);
    recent.addFirst(told);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    switch (source.kind()) {
      case CONNECTION ->
          events.connectionRefused(profile, device, source.address(), refusal, count);
      case REGISTRATION -> events.registrationRefused(profile, told);
    }
  }
}
