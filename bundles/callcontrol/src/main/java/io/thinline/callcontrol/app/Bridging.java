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
  private final Leg caller;
  private final Progress progress;
  private @Nullable DialOutAttempt attempt;
  private Cause endOfOther = Cause.NORMAL_CLEARING;
  private boolean talking;
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
    if (!over && !talking) {
      attempt = started;
    }
  }

  @Override
  public void cancel() {
    over = true;
    caller.removeListener(this);
    DialOutAttempt ringing = attempt;
    if (ringing != null) {
      ringing.cancel(Cause.ORIGINATOR_CANCEL);
    }
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
    talking = true;
    caller.setVariable(BridgeVariables.DISPOSITION, BridgeVariables.SUCCESS);
    caller.setVariable(BridgeVariables.OTHER, leg.uuid());
    caller.addListener(this);
    leg.addListener(this::endOfOther);
    caller.answer();
    control.bridge(caller, leg);
    caller.setFar(shown(leg));
    if (leg.state() == LegState.ENDED) {
      parted();
    }
  }

  @Override
  public void failed(Cause cause, String reason) {
    attempt = null;
    over = true;
    caller.setVariable(BridgeVariables.DISPOSITION, cause.name());
    caller.setVariable(BridgeVariables.LAST_CAUSE, cause.name());
    if (BridgeVariables.goesOnAfter(caller, cause)) {
      progress.completed();
    } else {
      progress.failed(cause, reason);
    }
  }

  @Override
  public void legEvent(Leg leg, LegEvent event) {
    if (event instanceof LegEvent.Unbridged && leg.bridged().isEmpty()) {
      parted();
    }
  }

  private void endOfOther(Leg leg, LegEvent event) {
    if (event instanceof LegEvent.Ended ended) {
      endOfOther = ended.cause();
    }
  }

  private void parted() {
    if (over) {
      return;
    }
    over = true;
    caller.removeListener(this);
    caller.setVariable(BridgeVariables.LAST_CAUSE, endOfOther.name());
    if (BridgeVariables.endsAfterBridge(caller)) {
      progress.failed(endOfOther, "");
    } else {
      progress.completed();
    }
  }

  /** Who the caller sees. */
  private Party shown(Leg leg) {
    return BridgeVariables.callee(caller, leg);
  }
}
