package io.thinline.callcontrol.dial;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dial string being rung: its branches side by side, until a leg of one of them answers or all
 * have failed. Call thread only.
 */
public final class DialOutRun implements DialOutAttempt {
  private static final Logger log = LoggerFactory.getLogger(DialOutRun.class);

  /** Rings nobody. */
  public static final DialOutAttempt NOBODY = new NobodyRings();

  static final String LOOPS = "Dial string loops";

  /** Addresses that stand for others, one in another, before it is taken for a loop. */
  private static final int DEEPEST = 10;

  private final Means means;
  private final DialOut request;
  private final DialOutListener listener;
  private final TargetBudget budget;
  private final int depth;
  private final List<BranchRun> branches = new ArrayList<>();
  private Optional<Leg> onBehalfOf;
  private Party caller;
  private int pending;
  private boolean over;
  private @Nullable Timer deadline;

  /**
   * What ringing needs.
   *
   * @param resolve what an address is; empty when no scheme of that name is there
   * @param place in front of a message: where that is written which the leg is doing
   */
  public record Means(
      CallControl control,
      CallThread callThread,
      Function<String, Optional<Lookup>> resolve,
      Function<Optional<Leg>, String> place) {}

  private static final class NobodyRings implements DialOutAttempt {
    @Override
    public void cancel(Cause cause) {}

    @Override
    public void callerIs(Party caller) {}

    @Override
    public void goesOnFor(Leg other) {}
  }

  private DialOutRun(
      Means means, DialOut request, DialOutListener listener, TargetBudget budget, int depth) {
    this.means = means;
    this.request = request;
    this.listener = listener;
    this.budget = budget;
    this.depth = depth;
    this.onBehalfOf = request.onBehalfOf();
    this.caller = request.caller();
  }

  /** Starts ringing. */
  public static DialOutAttempt start(Means means, DialOut request, DialOutListener listener) {
    DialOutRun run = new DialOutRun(means, request, listener, new TargetBudget(), 0);
    run.begin();
    return run;
  }

  /** Starts ringing what an address stands for. */
  DialOutRun nested(DialOut instead, DialOutListener hears) {
    DialOutRun run = new DialOutRun(means, instead, hears, budget, depth + 1);
    run.begin();
    return run;
  }

  private void begin() {
    DialString targets;
    try {
      targets = DialString.parse(request.dialString());
    } catch (IllegalArgumentException e) {
      log.warn("{}dial string {}", place(), e.getMessage());
      fail(Cause.INVALID_NUMBER_FORMAT, "Bad dial string");
      return;
    }
    // All count as pending from the start: some may end while others are still to be rung.
    pending = targets.branches().size();
    targets.branches().forEach(branch -> branches.add(new BranchRun(this, branch)));
    if (!request.timeout().isZero()) {
      deadline =
          means.callThread().schedule("originate timeout", request.timeout(), this::deadlinePassed);
    }
    for (BranchRun branch : List.copyOf(branches)) {
      if (!over) {
        branch.begin();
      }
    }
  }

  /** Whether one more target may be rung. */
  boolean mayRing(String address) {
    if (budget.take() && depth <= DEEPEST) {
      return true;
    }
    if (budget.firstRefusal()) {
      log.warn(
          "{}{} stands for more than can be rung: {} deep, {} targets; users or groups that stand"
              + " for one another?",
          place(),
          address,
          DEEPEST,
          TargetBudget.TARGETS);
    }
    return false;
  }

  private String place() {
    return means.place().apply(onBehalfOf);
  }

  @Override
  public void cancel(Cause cause) {
    if (over) {
      return;
    }
    finish();
    branches.forEach(branch -> branch.end(cause, null));
  }

  @Override
  public void callerIs(Party party) {
    caller = party;
    branches.forEach(branch -> branch.callerIs(party));
  }

  @Override
  public void goesOnFor(Leg other) {
    goesOnFor(other, other.party());
  }

  void goesOnFor(Leg other, Party party) {
    onBehalfOf = Optional.of(other);
    caller = party;
    branches.forEach(branch -> branch.goesOnFor(other, party));
  }

  Optional<Leg> onBehalfOf() {
    return onBehalfOf;
  }

  Means means() {
    return means;
  }

  DialOut request() {
    return request;
  }

  Party caller() {
    return caller;
  }

  boolean over() {
    return over;
  }

  void ringing(Leg leg) {
    if (!over) {
      listener.ringing(leg);
    }
  }

  void earlyMedia(Leg leg) {
    if (!over) {
      listener.earlyMedia(leg);
    }
  }

  void answered(Leg leg) {
    if (over) {
      return;
    }
    finish();
    branches.forEach(branch -> branch.end(Cause.LOSE_RACE, leg));
    listener.answered(leg);
  }

  void branchFailed(Cause cause, String reason) {
    if (!over && --pending == 0) {
      fail(cause, reason);
    }
  }

  private void deadlinePassed() {
    if (!over) {
      finish();
      branches.forEach(branch -> branch.end(Cause.NO_ANSWER, null));
      listener.failed(Cause.NO_ANSWER, "");
    }
  }

  private void fail(Cause cause, String reason) {
    finish();
    listener.failed(cause, reason);
  }

  private void finish() {
    over = true;
    Timer timer = deadline;
    if (timer != null) {
      timer.cancel();
    }
  }
}
