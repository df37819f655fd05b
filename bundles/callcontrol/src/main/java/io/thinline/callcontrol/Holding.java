package io.thinline.callcontrol;

import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.media.MediaTerminal;

/** What a party does while it talks: leaves the other waiting, comes back, presses keys. */
final class Holding {
  private final LegVoices voices;
  private final AudioPaths audio;

  Holding(LegVoices voices, AudioPaths audio) {
    this.voices = voices;
    this.audio = audio;
  }

  void sendDtmf(SwitchLeg leg, char digit) {
    if (leg.state() == LegState.ANSWERED) {
      leg.channel().dtmf(digit, "APP");
      voices.tell(leg, new LegEvent.DtmfSent(digit));
    }
  }

  void want(SwitchLeg leg, boolean hold) {
    if (leg.state() == LegState.ANSWERED && leg.held() != hold) {
      voices.tell(leg, new LegEvent.HoldWanted(hold));
    }
  }

  boolean hold(SwitchLeg leg) {
    if (leg.state() != LegState.ANSWERED || leg.held() || leg.preserved()) {
      return false;
    }
    voices.first(
        () -> {
          leg.held(true);
          audio.letGo(leg);
          CallStory.holds(leg);
          leg.channel().holds();
          tellBoth(leg, new LegEvent.Held(leg));
        });
    return true;
  }

  boolean resume(SwitchLeg leg, MediaTerminal terminal) {
    if (leg.state() != LegState.ANSWERED || !leg.held()) {
      return false;
    }
    voices.first(
        () -> {
          leg.held(false);
          leg.hearing.terminal = terminal;
          SwitchLeg partner = leg.partner();
          if (partner != null) {
            audio.stopMusic(partner);
          }
          CallStory.resumes(leg);
          leg.channel().holdsNoMore();
          tellBoth(leg, new LegEvent.Resumed(leg));
        });
    return true;
  }

  void dtmf(SwitchLeg leg, char digit) {
    if (leg.state() == LegState.ENDED) {
      return;
    }
    leg.channel().dtmf(digit, "ENDPOINT");
    SwitchLeg partner = leg.partner();
    LegEvent pressed = new LegEvent.Dtmf(digit, leg);
    voices.tell(leg, pressed);
    if (partner != null && !leg.held() && !partner.held()) {
      voices.tell(partner, pressed);
    }
  }

  private void tellBoth(SwitchLeg leg, LegEvent event) {
    SwitchLeg partner = leg.partner();
    voices.tell(leg, event);
    if (partner != null) {
      voices.tell(partner, event);
    }
    audio.arrangeLater(leg);
  }
}
