package io.thinline.commands.system;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.CallObserver;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** How many legs there are, were, and come in a second. FreeSWITCH calls a leg a session. */
@Component(
    service = {SessionCounts.class, CallObserver.class},
    immediate = true)
public final class SessionCounts implements CallObserver {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long NANOS = 1_000_000_000;

  private final CallThread callThread;
  private final Set<String> living = new HashSet<>();
  private final FiveMinutes together = new FiveMinutes();
  private final FiveMinutes begun = new FiveMinutes();
  private long total;
  private int peak;
  private int fastest;

  /**
   * What has been counted.
   *
   * @param total since the bundle started
   * @param now legs that live
   * @param peak the most that lived together
   * @param peakFiveMinutes the most in the last five minutes
   * @param lastSecond legs that began in the last whole second
   * @param fastest the most that began in one second
   * @param fastestFiveMinutes the most in one of the last five minutes' seconds
   */
  record Counts(
      long total,
      int now,
      int peak,
      int peakFiveMinutes,
      int lastSecond,
      int fastest,
      int fastestFiveMinutes) {}

  @Activate
  public SessionCounts(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  /** Legs that were there before this bundle live too. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    callThread.post("legs are counted", () -> control.legs().forEach(this::lives));
  }

  public void unbindCallControl(CallControl control) {
    callThread.post("legs are counted no more", living::clear);
  }

  @Override
  public void created(Leg leg) {
    if (lives(leg)) {
      total++;
      int inThisSecond = begun.at(second()) + 1;
      begun.atLeast(second(), inThisSecond);
      fastest = Math.max(fastest, inThisSecond);
    }
  }

  private boolean lives(Leg leg) {
    if (!living.add(leg.uuid())) {
      return false;
    }
    together.atLeast(second(), living.size());
    peak = Math.max(peak, living.size());
    leg.addListener(
        (ended, event) -> {
          if (event instanceof LegEvent.Ended) {
            together.atLeast(second(), living.size());
            living.remove(ended.uuid());
          }
        });
    return true;
  }

  /**
   * The figures of now. Any thread.
   *
   * @throws java.util.concurrent.CompletionException when the call thread does not answer
   */
  Counts counts() {
    return callThread.ask("session counts", PATIENCE, this::read);
  }

  private Counts read() {
    long now = second();
    return new Counts(
        total,
        living.size(),
        peak,
        Math.max(living.size(), together.most(now)),
        begun.at(now - 1),
        fastest,
        begun.most(now));
  }

  /** From now on counts only what comes. */
  void forgetFastest() {
    callThread.post("sps peak reset", () -> fastest = 0);
  }

  private long second() {
    return Math.floorDiv(callThread.clock().nanoTime(), NANOS);
  }
}
