package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import org.jspecify.annotations.Nullable;

/** Who talks to whom. */
final class Bridges {
  private final LegVoices voices;
  private final LegRegistry registry;
  private final AudioPaths audio;

  Bridges(LegVoices voices, LegRegistry registry, AudioPaths audio) {
    this.voices = voices;
    this.registry = registry;
    this.audio = audio;
  }

  void bridge(SwitchLeg one, SwitchLeg other) {
    boolean bothLive = one.state() != LegState.ENDED && other.state() != LegState.ENDED;
    if (!bothLive || one == other || one.partner() == other) {
      return;
    }
    // Whoever hears of the end of the old bridge sees the new one already.
    voices.together(
        one,
        () -> {
          if (one.state() == LegState.ENDED || other.state() == LegState.ENDED) {
            return;
          }
          CallStory.talk(one, other);
          SwitchLeg first = one.partner();
          SwitchLeg second = other.partner();
          unbridge(one);
          unbridge(other);
          pair(one, other);
          goesOnLater(first);
          goesOnLater(second);
        });
  }

  /** The two talk to each other; whoever they talked to before has been left. */
  void pair(SwitchLeg one, SwitchLeg other) {
    one.partner(other);
    other.partner(one);
    registry.move(other, one.switchCall());
    BridgeVariables.bridged(one, other);
    one.channel().bridgedTo(other.channel());
    taken(one);
    taken(other);
    voices.together(one, () -> tellBridged(one, other));
  }

  private static void taken(SwitchLeg leg) {
    leg.ringback = false;
    if (leg.recall != null) {
      leg.recall.taken();
    }
  }

  private void tellBridged(SwitchLeg one, SwitchLeg other) {
    if (one.partner() != other) {
      return;
    }
    voices.tell(one, new LegEvent.Bridged(other));
    voices.tell(other, new LegEvent.Bridged(one));
    one.setFar(other.party());
    other.setFar(one.party());
    tellHeld(one, other);
    tellHeld(other, one);
    audio.arrangeLater(one);
  }

  /** Who holds goes on holding, and the new party hears of it. */
  private void tellHeld(SwitchLeg holder, SwitchLeg waiting) {
    if (holder.held()) {
      voices.tell(waiting, new LegEvent.Held(holder));
    }
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
      leg.channel().parts(partner.channel());
      audio.stopMusic(partner);
      audio.changed(partner);
    }
    return partner;
  }

  private void goesOnLater(@Nullable SwitchLeg left) {
    if (left != null) {
      voices.together(left, () -> goesOn(left, Cause.NORMAL_CLEARING));
    }
  }

  /** Nobody talks to the leg any more: it goes on with its dialplan's list, or ends. */
  void goesOn(SwitchLeg leg, Cause cause) {
    if (leg.partner() != null || leg.awaitsRoute || leg.recalling()) {
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
    goesOnLater(partner);
  }

  void unbridge(SwitchLeg leg) {
    SwitchLeg partner = leg.partner();
    if (partner == null) {
      return;
    }
    part(leg, partner);
    voices.tell(leg, new LegEvent.Unbridged());
    voices.tell(partner, new LegEvent.Unbridged());
  }

  /** Takes two from each other; nobody is told. */
  void part(SwitchLeg leg, SwitchLeg partner) {
    leg.partner(null);
    partner.partner(null);
    BridgeVariables.parted(leg, Cause.NORMAL_CLEARING);
    BridgeVariables.parted(partner, Cause.NORMAL_CLEARING);
    leg.channel().parts(partner.channel());
    audio.part(leg, partner);
  }
}
