package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Leg;
import io.thinline.api.command.CommandResult;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An {@code originate} under way. Call thread only, but for its answer. */
final class OriginateAttempt implements DialOutListener {
  private final CallControl control;
  private final Origination origination;
  private final CompletableFuture<CommandResult> answer = new CompletableFuture<>();
  private @Nullable DialOutAttempt attempt;
  private boolean abandoned;

  OriginateAttempt(CallControl control, Origination origination) {
    this.control = control;
    this.origination = origination;
  }

  /** Completes when somebody has answered, or nobody has. */
  CompletableFuture<CommandResult> answer() {
    return answer;
  }

  void begin() {
    if (abandoned) {
      return;
    }
    DialOutAttempt begun = control.dialOut(origination.request(), this);
    attempt = begun;
    if (abandoned) {
      begun.cancel(Cause.ORIGINATOR_CANCEL);
    }
  }

  /** Whoever asked does not wait any more. */
  void abandon() {
    abandoned = true;
    DialOutAttempt begun = attempt;
    if (begun != null) {
      begun.cancel(Cause.ORIGINATOR_CANCEL);
    }
  }

  @Override
  public void ringing(Leg leg) {}

  @Override
  public void earlyMedia(Leg leg) {}

  @Override
  public void answered(Leg leg) {
    if (abandoned) {
      leg.hangup(Cause.ORIGINATOR_CANCEL);
      return;
    }
    origination.sendOn(control, leg);
    answer.complete(CommandResult.ok("+OK " + leg.uuid()));
  }

  @Override
  public void failed(Cause cause, String reason) {
    answer.complete(CommandResult.error("-ERR " + cause));
  }
}
