package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.dialplan.DialplanApplication.Execution;
import io.thinline.api.dialplan.DialplanApplication.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@code bridge} at work: rings attempt after attempt until somebody answers, then waits for
 * the end.
 */
final class Bridging implements Execution {
  private static final Logger log = LoggerFactory.getLogger(Bridging.class);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
  private static final String CALL_TIMEOUT = "call_timeout";

  private final CallControl control;
  private final Leg caller;
  private final Iterator<List<String>> attempts;
  private final Progress progress;
  private final List<Leg> ringing = new ArrayList<>();
  private Cause lastCause = Cause.NO_ROUTE_DESTINATION;
  private String lastReason = "";
  private int pending;
  private @Nullable Leg answered;
  private boolean over;

  Bridging(CallControl control, Leg caller, DialString targets, Progress progress) {
    this.control = control;
    this.caller = caller;
    this.attempts = targets.attempts().iterator();
    this.progress = progress;
  }

  void nextAttempt() {
    if (!attempts.hasNext()) {
      over = true;
      progress.failed(lastCause, lastReason);
      return;
    }
    List<String> targets = attempts.next();
    // All count as pending from the start: some may end while others are still to be rung.
    pending = targets.size();
    for (String target : targets) {
      if (over || answered != null) {
        return;
      }
      Leg leg = control.originate(request(target), this::legEvent);
      if (leg.state() != LegState.ENDED && answered == null) {
        ringing.add(leg);
      }
    }
  }

  @Override
  public void cancel() {
    over = true;
    endRinging(Cause.ORIGINATOR_CANCEL, null);
  }

  private OriginateRequest request(String target) {
    return new OriginateRequest(target, caller.party(), Optional.of(caller), timeout(), Map.of());
  }

  private Duration timeout() {
    String seconds = caller.variable(CALL_TIMEOUT).orElse("");
    if (seconds.isEmpty()) {
      return DEFAULT_TIMEOUT;
    }
    try {
      return Duration.ofSeconds(Integer.parseUnsignedInt(seconds.strip()));
    } catch (NumberFormatException e) {
      log.warn(
          "{} is \"{}\", not a number of seconds; {} s are used",
          CALL_TIMEOUT,
          seconds,
          DEFAULT_TIMEOUT.toSeconds());
      return DEFAULT_TIMEOUT;
    }
  }

  private void legEvent(Leg leg, LegEvent event) {
    if (over) {
      return;
    }
    if (event instanceof LegEvent.Ringing) {
      caller.setFar(leg.party());
      caller.ring();
    } else if (event instanceof LegEvent.Answered) {
      answered(leg);
    } else if (event instanceof LegEvent.Ended ended) {
      ended(leg, ended);
    }
  }

  private void answered(Leg leg) {
    if (answered != null) {
      return;
    }
    answered = leg;
    endRinging(Cause.LOSE_RACE, leg);
    caller.answer();
    control.bridge(caller, leg);
  }

  private void ended(Leg leg, LegEvent.Ended ended) {
    if (leg == answered) {
      over = true;
      progress.completed();
      return;
    }
    ringing.remove(leg);
    lastCause = ended.cause();
    lastReason = ended.reason();
    if (--pending == 0 && answered == null) {
      nextAttempt();
    }
  }

  private void endRinging(Cause cause, @Nullable Leg spared) {
    for (Leg leg : List.copyOf(ringing)) {
      if (leg != spared) {
        leg.hangup(cause);
      }
    }
    ringing.clear();
  }
}
