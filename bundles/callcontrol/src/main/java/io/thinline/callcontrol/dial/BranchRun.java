package io.thinline.callcontrol.dial;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branch of a dial string being rung: attempt after attempt, the targets of each at once. */
final class BranchRun {
  private final DialOutRun run;
  private final DialString.Branch branch;
  private final Iterator<List<DialString.Target>> attempts;
  private final List<TargetRun> targets = new ArrayList<>();
  private Cause lastCause = Cause.NO_ROUTE_DESTINATION;
  private String lastReason = "";
  private int pending;

  BranchRun(DialOutRun run, DialString.Branch branch) {
    this.run = run;
    this.branch = branch;
    this.attempts = branch.attempts().iterator();
  }

  void nextAttempt() {
    targets.clear();
    if (!attempts.hasNext()) {
      run.branchFailed(lastCause, lastReason);
      return;
    }
    List<DialString.Target> attempt = attempts.next();
    pending = attempt.size();
    for (DialString.Target target : attempt) {
      if (run.over()) {
        return;
      }
      TargetRun started = new TargetRun(run, this, target.address(), variables(target.variables()));
      targets.add(started);
      started.begin();
    }
  }

  /** How long all of it may take, when the branch bounds it. */
  Optional<Duration> timeout() {
    return variables(Map.of()).originateTimeout();
  }

  void targetFailed(Cause cause, String reason) {
    lastCause = cause;
    lastReason = reason;
    if (--pending == 0 && !run.over()) {
      nextAttempt();
    }
  }

  void callerIs(Party party) {
    targets.forEach(target -> target.callerIs(party));
  }

  /** Ends what rings, but for the one that has answered. */
  void end(Cause cause, @Nullable Leg spared) {
    List.copyOf(targets).forEach(target -> target.end(cause, spared));
    targets.clear();
  }

  private DialVariables variables(Map<String, String> ofTarget) {
    return new DialVariables(
        run.request().onBehalfOf(), run.request().variables(), branch.variables(), ofTarget);
  }
}
