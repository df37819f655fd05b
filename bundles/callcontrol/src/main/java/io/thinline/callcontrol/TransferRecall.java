package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Recall;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party was transferred to somebody who rings: when nobody takes its call, the one who
 * transferred it is rung, and behind that the last resort. Lives on the party's leg until somebody
 * talks to it.
 */
final class TransferRecall implements DialOutListener {
  static final String VARIABLE = "transfer_recall";

  /** How far it has come. */
  private enum Phase {
    /** The target rings. */
    TARGET,
    /** It has answered; whether the two hear each other is not known. */
    TAKEN,
    /** Who transferred is rung. */
    RECALLING,
    OVER
  }

  private final Switch pbx;
  private final Transfers transfers;
  private final SwitchLeg party;
  private final Recall recall;
  private Phase phase = Phase.TARGET;
  private Cause why = Cause.NO_ANSWER;
  private String reason = "";
  private @Nullable Timer timer;
  private @Nullable DialOutAttempt attempt;

  TransferRecall(Switch pbx, Transfers transfers, SwitchLeg party, Recall recall) {
    this.pbx = pbx;
    this.transfers = transfers;
    this.party = party;
    this.recall = recall;
  }

  void arm() {
    if (!recall.after().isZero()) {
      timer =
          pbx.callThread()
              .schedule("transfer recall", recall.after(), () -> nobody(Cause.NO_ANSWER, ""));
    }
  }

  boolean recalling() {
    return phase == Phase.RECALLING;
  }

  /** Somebody talks to the party. */
  void taken() {
    cancelTimer();
    if (phase == Phase.TARGET) {
      phase = Phase.TAKEN;
    } else if (phase == Phase.RECALLING) {
      drop();
    }
  }

  /** The party goes elsewhere, or ends. */
  void drop() {
    phase = Phase.OVER;
    cancelTimer();
    party.recall = null;
    DialOutAttempt ringing = attempt;
    attempt = null;
    if (ringing != null) {
      ringing.cancel(Cause.ORIGINATOR_CANCEL);
    }
  }

  /**
   * The party's call has come to nothing.
   *
   * @return false when it was taken, and this is its end
   */
  boolean takesBack(Cause cause, String words) {
    boolean unheard = phase == Phase.TAKEN && cause == Cause.INCOMPATIBLE_DESTINATION;
    if (phase != Phase.TARGET && !unheard) {
      return false;
    }
    nobody(cause, words);
    return true;
  }

  private void nobody(Cause cause, String words) {
    cancelTimer();
    why = cause;
    reason = words;
    phase = Phase.RECALLING;
    CallStory.recalled(party, cause, recall.dialString());
    transfers.abandon(party);
    pbx.first(this::ring);
  }

  private void ring() {
    DialOutAttempt started =
        pbx.dialOut(
            new DialOut(
                recall.dialString(),
                party.party(),
                Optional.of(party),
                recall.ringing(),
                variables(recall.ringing())),
            this);
    if (phase == Phase.RECALLING) {
      attempt = started;
    } else {
      started.cancel(Cause.ORIGINATOR_CANCEL);
    }
  }

  /** The party's own limits are for whom it called. */
  private static Map<String, String> variables(Duration ringing) {
    Map<String, String> variables = new HashMap<>(Map.of(VARIABLE, "true"));
    if (ringing.toSeconds() > 0) {
      variables.put("call_timeout", Long.toString(ringing.toSeconds()));
    }
    return variables;
  }

  @Override
  public void ringing(Leg leg) {
    if (phase == Phase.RECALLING) {
      party.setFar(leg.party());
      party.ring();
    }
  }

  @Override
  public void earlyMedia(Leg leg) {
    ringing(leg);
  }

  @Override
  public void answered(Leg leg) {
    attempt = null;
    if (phase != Phase.RECALLING || party.state() == LegState.ENDED) {
      leg.hangup(Cause.ORIGINATOR_CANCEL);
      return;
    }
    drop();
    transfers.recallAnswered(party, (SwitchLeg) leg);
  }

  @Override
  public void failed(Cause cause, String words) {
    attempt = null;
    if (phase != Phase.RECALLING) {
      return;
    }
    drop();
    if (recall.lastResort().isEmpty()) {
      party.hangup(why, reason);
    } else {
      pbx.transfer(party, recall.lastResort(), "", "");
    }
  }

  private void cancelTimer() {
    Timer running = timer;
    timer = null;
    if (running != null) {
      running.cancel();
    }
  }
}
