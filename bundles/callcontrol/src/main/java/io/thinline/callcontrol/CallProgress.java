package io.thinline.callcontrol;

import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaTerminal;
import io.thinline.callcontrol.LegTransitions.Command;

/** How a call gets on until it is answered. */
final class CallProgress {
  private final LegVoices voices;

  CallProgress(LegVoices voices) {
    this.voices = voices;
  }

  void ring(SwitchLeg leg) {
    boolean rings = leg.state() == LegState.ANSWERED ? hearsRingback(leg) : leg.go(Command.RING);
    if (!rings) {
      return;
    }
    boolean calls = leg.inbound() || leg.state() == LegState.ANSWERED;
    if (calls) {
      CallStory.ringsFor(leg);
    }
    leg.channel().rings();
    voices.tell(leg, new LegEvent.Ringing(calls ? leg.far() : leg.party()));
  }

  /** A leg that was answered before it was sent where it rings now. */
  private static boolean hearsRingback(SwitchLeg leg) {
    boolean sent = leg.partner() == null && (leg.route != null || leg.recalling());
    boolean news = sent && !leg.ringback;
    leg.ringback |= sent;
    return news;
  }

  void earlyMedia(SwitchLeg leg) {
    if (leg.go(Command.EARLY_MEDIA)) {
      leg.channel().earlyMedia();
      voices.tell(leg, new LegEvent.EarlyMedia());
    }
  }

  void far(SwitchLeg leg, Party far) {
    if (leg.state() != LegState.ENDED && !leg.far().equals(far)) {
      leg.parties().far(far);
      voices.tell(leg, new LegEvent.PartyChanged(far));
    }
  }

  boolean answer(SwitchLeg leg, MediaTerminal terminal) {
    if (!leg.go(Command.ANSWER)) {
      return false;
    }
    leg.cancelTimer();
    leg.hearing.terminal = terminal;
    leg.channel().answered();
    voices.tell(leg, new LegEvent.Answered());
    return true;
  }

  /**
   * The dialplan answers; one that was answered before it was sent there, stops to hear ringing.
   */
  boolean answer(SwitchLeg leg) {
    if (leg.state() != LegState.ANSWERED) {
      return leg.hearing.terminal != null && answer(leg, leg.hearing.terminal);
    }
    if (leg.route == null || leg.partner() != null) {
      return false;
    }
    if (leg.recall != null) {
      leg.recall.drop();
    }
    boolean rang = leg.ringback;
    leg.ringback = false;
    leg.channel().active();
    if (rang) {
      voices.tell(leg, new LegEvent.Answered());
    }
    return rang;
  }
}
