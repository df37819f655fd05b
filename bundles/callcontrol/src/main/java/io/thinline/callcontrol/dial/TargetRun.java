package io.thinline.callcontrol.dial;

import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One target being rung, or what it stands for. */
final class TargetRun implements DialOutListener {
  private final DialOutRun run;
  private final BranchRun branch;
  private final String address;
  private final DialVariables variables;
  private @Nullable Timer delay;
  private @Nullable Leg leg;
  private @Nullable DialOutRun instead;
  private @Nullable Cause endedWith;
  private boolean over;

  TargetRun(DialOutRun run, BranchRun branch, String address, DialVariables variables) {
    this.run = run;
    this.branch = branch;
    this.address = address;
    this.variables = variables;
  }

  void begin() {
    Duration wait = variables.delay();
    if (wait.isZero()) {
      ring();
    } else {
      delay = run.means().callThread().schedule("leg delay", wait, this::ring);
    }
  }

  void end(Cause cause, @Nullable Leg spared) {
    Leg rung = leg;
    if (over || (rung != null && rung == spared)) {
      return;
    }
    over = true;
    endedWith = cause;
    Timer timer = delay;
    if (timer != null) {
      timer.cancel();
    }
    DialOutRun others = instead;
    if (others != null) {
      others.cancel(cause);
    }
    if (rung != null) {
      rung.hangup(cause);
    }
  }

  void callerIs(Party party) {
    shows(party);
    DialOutRun others = instead;
    if (others != null) {
      others.callerIs(party);
    }
  }

  void goesOnFor(Leg other, Party party) {
    shows(party);
    DialOutRun others = instead;
    if (others != null) {
      others.goesOnFor(other, variables.caller(party));
    }
  }

  private void shows(Party party) {
    Leg rung = leg;
    if (rung != null && !over) {
      rung.setFar(variables.caller(party));
    }
  }

  private void ring() {
    if (over || run.over()) {
      return;
    }
    if (!run.mayRing(address)) {
      failed(Cause.EXCHANGE_ROUTING_ERROR, DialOutRun.LOOPS);
      return;
    }
    Optional<Lookup> found = run.means().resolve().apply(address);
    if (found.isPresent() && found.get() instanceof Lookup.Instead other) {
      ringInstead(other.dialString());
    } else {
      ringLeg();
    }
  }

  private void ringInstead(String dialString) {
    DialOut request =
        new DialOut(
            dialString,
            variables.caller(run.caller()),
            run.onBehalfOf(),
            variables.legTimeout(),
            variables.ofLeg());
    DialOutRun started = run.nested(request, this);
    if (endedWith != null) {
      started.cancel(endedWith);
    } else {
      instead = started;
    }
  }

  private void ringLeg() {
    OriginateRequest request =
        new OriginateRequest(
            address,
            variables.caller(run.caller()),
            run.onBehalfOf(),
            variables.legTimeout(),
            variables.ofLeg());
    Leg started = run.means().control().originate(request, this::legEvent);
    leg = started;
    // What was told on the way may have ended it all.
    if (endedWith != null) {
      started.hangup(endedWith);
    }
  }

  private void legEvent(Leg heard, LegEvent event) {
    if (over) {
      return;
    }
    if (event instanceof LegEvent.Ringing) {
      ringing(heard);
    } else if (event instanceof LegEvent.EarlyMedia) {
      earlyMedia(heard);
    } else if (event instanceof LegEvent.Answered) {
      leg = heard;
      answered(heard);
    } else if (event instanceof LegEvent.Ended ended) {
      failed(ended.cause(), ended.reason());
    }
  }

  @Override
  public void ringing(Leg rung) {
    run.ringing(rung);
  }

  @Override
  public void earlyMedia(Leg heard) {
    switch (variables.earlyMedia()) {
      case HEARD -> run.earlyMedia(heard);
      case RINGING -> run.ringing(heard);
      case IGNORED -> {}
    }
  }

  @Override
  public void answered(Leg winner) {
    over = true;
    run.answered(winner);
  }

  @Override
  public void failed(Cause cause, String reason) {
    if (!over) {
      over = true;
      branch.targetFailed(cause, reason);
    }
  }
}
