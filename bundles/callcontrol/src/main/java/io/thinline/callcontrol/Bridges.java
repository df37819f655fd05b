package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaService;
import io.thinline.api.time.CallThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who talks to whom. */
final class Bridges {
  private static final Logger log = LoggerFactory.getLogger(Bridges.class);

  private final CallThread callThread;
  private final LegVoices voices;
  private final LegRegistry registry;
  private @Nullable MediaService mediaService;

  Bridges(CallThread callThread, LegVoices voices, LegRegistry registry) {
    this.callThread = callThread;
    this.voices = voices;
    this.registry = registry;
  }

  void mediaService(MediaService service) {
    mediaService = service;
  }

  /** Its successor may have come before it went. */
  void mediaServiceGone(MediaService service) {
    if (mediaService == service) {
      mediaService = null;
    }
  }

  void bridge(SwitchLeg one, SwitchLeg other) {
    if (one.state() == LegState.ENDED || other.state() == LegState.ENDED || one == other) {
      return;
    }
    log.info("{} talks to {}", one.endpoint(), other.endpoint());
    // Whoever hears of the end of the old bridge sees the new one already.
    voices.together(
        one,
        () -> {
          if (one.state() == LegState.ENDED || other.state() == LegState.ENDED) {
            return;
          }
          unbridge(one);
          unbridge(other);
          pair(one, other);
        });
  }

  private void pair(SwitchLeg one, SwitchLeg other) {
    one.partner(other);
    other.partner(one);
    registry.move(other, one.switchCall());
    BridgeVariables.bridged(one, other);
    voices.together(one, () -> tellBridged(one, other));
  }

  private void tellBridged(SwitchLeg one, SwitchLeg other) {
    if (one.partner() != other) {
      return;
    }
    voices.tell(one, new LegEvent.Bridged(other));
    voices.tell(other, new LegEvent.Bridged(one));
    one.setFar(other.party());
    other.setFar(one.party());
    // Audio is opened in a step of its own, so that the phones have shown the call before.
    voices.together(one, () -> callThread.post("connect audio", () -> connect(one, other)));
  }

  /** The parties of two legs talk to each other; they hear of no pause, and the two legs end. */
  boolean join(SwitchLeg one, SwitchLeg other) {
    SwitchLeg first = one.partner();
    SwitchLeg second = other.partner();
    if (first == null || second == null || first == other || one == other) {
      return false;
    }
    part(one, first);
    part(other, second);
    log.info("{} talks to {}", first.endpoint(), second.endpoint());
    pair(first, second);
    one.hangup(Cause.NORMAL_CLEARING);
    other.hangup(Cause.NORMAL_CLEARING);
    return true;
  }

  /** A leg has ended: its partner, which talks to nobody by now, hears of it. */
  void left(SwitchLeg leg, Cause cause) {
    voices.tell(leg, new LegEvent.Unbridged());
    voices.together(leg, () -> goesOn(leg, cause));
  }

  /** Takes an ending leg from its partner, which is left behind. */
  @Nullable SwitchLeg takeLeave(SwitchLeg leg, Cause cause) {
    SwitchLeg partner = leg.partner();
    leg.partner(null);
    if (partner != null) {
      partner.partner(null);
      BridgeVariables.parted(partner, cause);
    }
    return partner;
  }

  private static void goesOn(SwitchLeg leg, Cause cause) {
    if (leg.partner() != null || leg.awaitsRoute) {
      return;
    }
    boolean goesOn = leg.route != null && leg.route.unbridged();
    if (!goesOn) {
      leg.hangup(cause == Cause.DESTINATION_OUT_OF_ORDER ? cause : Cause.NORMAL_CLEARING);
    }
  }

  /** A leg goes elsewhere: its partner goes on with its dialplan's list, or ends. */
  void leave(SwitchLeg leg) {
    SwitchLeg partner = leg.partner();
    if (partner == null) {
      return;
    }
    unbridge(leg);
    voices.together(partner, () -> goesOn(partner, Cause.NORMAL_CLEARING));
  }

  private void unbridge(SwitchLeg leg) {
    SwitchLeg partner = leg.partner();
    if (partner == null) {
      return;
    }
    part(leg, partner);
    voices.tell(leg, new LegEvent.Unbridged());
    voices.tell(partner, new LegEvent.Unbridged());
  }

  private static void part(SwitchLeg leg, SwitchLeg partner) {
    leg.partner(null);
    partner.partner(null);
    BridgeVariables.parted(leg, Cause.NORMAL_CLEARING);
    BridgeVariables.parted(partner, Cause.NORMAL_CLEARING);
    if (leg.media != null && partner.media != null) {
      leg.media.disconnect(partner.media);
    }
  }

  private void connect(SwitchLeg one, SwitchLeg other) {
    if (one.partner() != other
        || one.terminal == null
        || other.terminal == null
        || one.terminal instanceof SilentTerminal
        || other.terminal instanceof SilentTerminal) {
      return;
    }
    MediaService service = mediaService;
    if (service == null) {
      log.warn("{} and {} cannot talk: media is not running", one.endpoint(), other.endpoint());
      endBoth(one, Cause.NORMAL_TEMPORARY_FAILURE, "Media not available");
      return;
    }
    LegMedia.of(one, one.terminal, service, this::mediaFailed)
        .connect(LegMedia.of(other, other.terminal, service, this::mediaFailed));
  }

  private void mediaFailed(SwitchLeg leg, MediaFailure failure) {
    log.warn("{} has no audio: {}", leg.endpoint(), failure.reason());
    if (failure.kind() == MediaFailure.Kind.NO_COMMON_CODEC) {
      endBoth(leg, Cause.INCOMPATIBLE_DESTINATION, "No common codec");
    } else {
      endBoth(leg, Cause.NORMAL_TEMPORARY_FAILURE, "No audio path");
    }
  }

  /** Both sides are told the same: neither knows which of them failed. */
  private void endBoth(SwitchLeg leg, Cause cause, String reason) {
    SwitchLeg partner = leg.partner();
    voices.together(
        leg,
        () -> {
          leg.hangup(cause, reason);
          if (partner != null) {
            partner.hangup(cause, reason);
          }
        });
  }
}
