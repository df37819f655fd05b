package io.thinline.callcontrol.dial;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A branch of a dial string being rung: attempt after attempt, the targets of each at once. */
final class BranchRun {
  private final DialOutRun run;
  private final DialString.Branch branch;
  private final DialVariables variables;
  private final Iterator<List<DialString.Target>> attempts;
  private final List<TargetRun> targets = new ArrayList<>();
  private Cause lastCause = Cause.NO_ROUTE_DESTINATION;
  private String lastReason = "";
  private int pending;
  private boolean over;
  private @Nullable Timer deadline;
  private @Nullable Timer attemptEnds;

  BranchRun(DialOutRun run, DialString.Branch branch) {
    this.run = run;
    this.branch = branch;
    this.variables = variables(Map.of());
    this.attempts = branch.attempts().iterator();
  }

  void begin() {
    variables
        .originateTimeout()
        .ifPresent(time -> deadline = schedule("originate timeout", time, this::timedOut));
    nextAttempt();
  }

  private void nextAttempt() {
    targets.clear();
    if (!attempts.hasNext()) {
      fail();
      return;
    }
    List<DialString.Target> attempt = attempts.next();
    cancel(attemptEnds);
    Timer ends = schedule("call timeout", variables.callTimeout(), this::attemptTimedOut);
    attemptEnds = ends;
    pending = attempt.size();
    for (DialString.Target target : attempt) {
      // Those already rung may have ended it all, or brought the next attempt.
      if (over || attemptEnds != ends) {
        return;
      }
      TargetRun started = new TargetRun(run, this, target.address(), variables(target.variables()));
      targets.add(started);
      started.begin();
    }
  }

  void targetFailed(Cause cause, String reason) {
    lastCause = cause;
    lastReason = reason;
    pending--;
    if (over) {
      return;
    }
    if (variables.failsOnSingleReject(cause)) {
      endTargets(Cause.NO_ANSWER, null);
      fail();
    } else if (pending == 0) {
      nextAttempt();
    }
  }

  void callerIs(Party party) {
    List.copyOf(targets).forEach(target -> target.callerIs(party));
  }

  void goesOnFor(Leg other, Party party) {
    List.copyOf(targets).forEach(target -> target.goesOnFor(other, party));
  }

  /** Ends what rings, but for the one that has answered. */
  void end(Cause cause, @Nullable Leg spared) {
    stop();
    endTargets(cause, spared);
  }

  private void attemptTimedOut() {
    timeIsUp();
    if (variables.goesOnAfterTimeout()) {
      nextAttempt();
    } else {
      fail();
    }
  }

  private void timedOut() {
    timeIsUp();
    fail();
  }

  private void timeIsUp() {
    lastCause = Cause.NO_ANSWER;
    lastReason = "";
    endTargets(Cause.NO_ANSWER, null);
  }

  private void fail() {
    stop();
    run.branchFailed(lastCause, lastReason);
  }

  private void stop() {
    over = true;
    cancel(deadline);
    cancel(attemptEnds);
  }

  private void endTargets(Cause cause, @Nullable Leg spared) {
    List.copyOf(targets).forEach(target -> target.end(cause, spared));
    targets.clear();
  }

  private Timer schedule(String name, Duration time, Runnable task) {
    return run.means().callThread().schedule(name, time, task);
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private DialVariables variables(Map<String, String> ofTarget) {
    return new DialVariables(
        run::onBehalfOf, run.request().variables(), branch.variables(), ofTarget);
  }
}
