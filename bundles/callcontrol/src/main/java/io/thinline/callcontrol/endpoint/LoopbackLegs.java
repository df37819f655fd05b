package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.callcontrol.SilentTerminal;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a loopback. What happens to one happens to the other; once both talk to somebody,
 * those two talk to each other and the loopback steps aside.
 */
final class LoopbackLegs {
  private final CallControl control;
  private final Leg near;
  private @Nullable Leg farther;

  LoopbackLegs(CallControl control, Leg near) {
    this.control = control;
    this.near = near;
  }

  void farther(Leg leg) {
    farther = leg;
  }

  /** Hears the end that was offered. */
  LegListener ofNear() {
    return this::nearEvent;
  }

  /** Hears the end that dials. */
  LegListener ofFarther() {
    return this::fartherEvent;
  }

  private void nearEvent(Leg leg, LegEvent event) {
    Leg other = farther;
    if (other == null) {
      return;
    }
    if (event instanceof LegEvent.Ended ended) {
      other.hangup(ended.cause(), ended.reason());
    } else if (event instanceof LegEvent.Bridged) {
      stepAside();
    } else if (event instanceof LegEvent.Dtmf dtmf && dtmf.by() != near) {
      other.dtmf(dtmf.digit());
    } else if (event instanceof LegEvent.DtmfSent sent) {
      other.dtmf(sent.digit());
    }
  }

  private void fartherEvent(Leg leg, LegEvent event) {
    if (event instanceof LegEvent.Ringing) {
      near.ring();
    } else if (event instanceof LegEvent.EarlyMedia) {
      near.earlyMedia();
    } else if (event instanceof LegEvent.Answered) {
      near.answer(new SilentTerminal());
    } else if (event instanceof LegEvent.Bridged) {
      stepAside();
    } else if (event instanceof LegEvent.Dtmf dtmf && dtmf.by() != leg) {
      near.dtmf(dtmf.digit());
    } else if (event instanceof LegEvent.DtmfSent sent) {
      near.dtmf(sent.digit());
    } else if (event instanceof LegEvent.Ended ended && near.state() != LegState.ENDED) {
      near.hangup(ended.cause(), ended.reason());
    }
  }

  private void stepAside() {
    Leg other = farther;
    if (other != null && near.bridged().isPresent() && other.bridged().isPresent()) {
      boolean joined = control.join(near, other);
      if (!joined && near.state() != LegState.ENDED) {
        near.hangup(Cause.INCOMPATIBLE_DESTINATION);
      }
    }
  }
}
