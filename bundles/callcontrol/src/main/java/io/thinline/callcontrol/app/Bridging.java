package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.dialplan.DialplanApplication.Execution;
import io.thinline.api.dialplan.DialplanApplication.Progress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One {@code bridge} at work: rings what the dial string says, connects the caller with whoever
 * answers, and waits until the caller talks to nobody any more.
 */
final class Bridging implements Execution, DialOutListener, LegListener {
  private final CallControl control;
  private Leg caller;
  private final Progress progress;
  private @Nullable DialOutAttempt attempt;
  private @Nullable Leg callee;
  private boolean bridged;
  private boolean cancelled;
  private boolean over;

  Bridging(CallControl control, Leg caller, Progress progress) {
    this.control = control;
    this.caller = caller;
    this.progress = progress;
  }

  void dial(String dialString) {
    DialOut request =
        new DialOut(dialString, caller.party(), Optional.of(caller), Duration.ZERO, Map.of());
    DialOutAttempt started = control.dialOut(request, this);
    // The caller may have hung up on hearing it ring, before this was known here.
    if (cancelled) {
      started.cancel(Cause.ORIGINATOR_CANCEL);
    } else if (!over && callee == null) {
      attempt = started;
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    finish();
    DialOutAttempt ringing = attempt;
    if (ringing != null) {
      ringing.cancel(Cause.ORIGINATOR_CANCEL);
    }
    Leg answered = callee;
    if (answered != null && !bridged && answered.bridged().isEmpty()) {
      answered.hangup(Cause.ORIGINATOR_CANCEL);
    }
  }

  @Override
  public boolean goesOnFor(Leg other) {
    DialOutAttempt ringing = attempt;
    if (over || ringing == null) {
      return false;
    }
    caller = other;
    ringing.goesOnFor(other);
    return true;
  }

  @Override
  public void ringing(Leg leg) {
    caller.setFar(shown(leg));
    caller.ring();
  }

  @Override
  public void earlyMedia(Leg leg) {
    caller.setFar(shown(leg));
    caller.earlyMedia();
  }

  @Override
  public void answered(Leg leg) {
    attempt = null;
    if (over || caller.state() == LegState.ENDED) {
      leg.hangup(Cause.ORIGINATOR_CANCEL);
      return;
    }
    callee = leg;
    BridgeRules.answered(caller);
    caller.addListener(this);
    leg.addListener(this);
    if (caller.state() != LegState.ANSWERED) {
      caller.answer();
    }
    control.bridge(caller, leg);
    caller.setFar(shown(leg));
    if (leg.state() == LegState.ENDED) {
      parted(Cause.NORMAL_CLEARING);
    }
  }

  @Override
  public void failed(Cause cause, String reason) {
    attempt = null;
    if (over) {
      return;
    }
    finish();
    BridgeRules.failed(caller, cause);
    if (BridgeRules.goesOnAfter(caller, cause)) {
      progress.completedInVain(cause, reason);
    } else {
      progress.failed(cause, reason);
    }
  }

  @Override
  public void legEvent(Leg leg, LegEvent event) {
    if (over) {
      return;
    }
    if (leg == caller) {
      callerEvent(event);
    } else if (event instanceof LegEvent.Ended ended && !bridged) {
      parted(ended.cause());
    }
  }

  /** Until it has heard of this bridge, what the caller hears is about one before. */
  private void callerEvent(LegEvent event) {
    if (event instanceof LegEvent.Bridged) {
      bridged = true;
    } else if (event instanceof LegEvent.Unbridged && bridged && caller.bridged().isEmpty()) {
      parted(BridgeRules.endOfBridge(caller));
    }
  }

  private void parted(Cause cause) {
    finish();
    Optional<String[]> next = BridgeRules.transferAfterBridge(caller);
    if (next.isPresent()) {
      caller.unsetVariable("transfer_after_bridge");
      control.transfer(caller, next.get()[0], next.get()[1], next.get()[2]);
    } else if (BridgeRules.endsAfterBridge(caller)) {
      progress.failed(cause, "");
    } else {
      progress.completed();
    }
  }

  private void finish() {
    over = true;
    caller.removeListener(this);
    Leg other = callee;
    if (other != null) {
      other.removeListener(this);
    }
  }

  /** Who the caller sees. */
  private Party shown(Leg leg) {
    return BridgeRules.callee(caller, leg);
  }
}
