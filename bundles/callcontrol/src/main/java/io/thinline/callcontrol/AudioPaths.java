package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.CallThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears whom: two that talk each other, one that waits the music of those who wait. */
final class AudioPaths implements LegMedia.Audience {
  private static final Logger log = LoggerFactory.getLogger(AudioPaths.class);

  private final CallThread callThread;
  private final LegVoices voices;
  private final LegEnding ending;
  private @Nullable MediaService mediaService;

  AudioPaths(CallThread callThread, LegVoices voices, LegEnding ending) {
    this.callThread = callThread;
    this.voices = voices;
    this.ending = ending;
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

  /** Whether the two would hear each other; as long as there is nothing to judge by, they would. */
  boolean compatible(SwitchLeg one, SwitchLeg other) {
    MediaService service = mediaService;
    MediaTerminal first = one.hearing.ear();
    MediaTerminal second = other.hearing.ear();
    return service == null || first == null || second == null || service.compatible(first, second);
  }

  /** Audio is opened in a step of its own, so that the phones have shown the call before. */
  void arrangeLater(SwitchLeg leg) {
    voices.together(leg, () -> callThread.post("connect audio", () -> arrange(leg)));
  }

  /** Gives the leg and its partner what they should hear now. */
  private void arrange(SwitchLeg leg) {
    SwitchLeg partner = leg.partner();
    if (partner == null) {
      playSound(leg);
      changed(leg);
      return;
    }
    if (leg.hearing.sound != null || partner.hearing.sound != null) {
      playSounds(leg, partner);
    } else if (leg.held() && !partner.held()) {
      playMusic(partner, leg);
    } else if (partner.held() && !leg.held()) {
      playMusic(leg, partner);
    } else if (!leg.held()) {
      connect(leg, partner);
    }
    changed(leg);
    changed(partner);
  }

  private void playSounds(SwitchLeg leg, SwitchLeg partner) {
    // Without the media service they go on hearing each other.
    if (mediaService != null) {
      disconnect(leg, partner);
    }
    playSound(leg);
    playSound(partner);
  }

  private static void disconnect(SwitchLeg leg, SwitchLeg partner) {
    LegMedia media = leg.hearing.media;
    LegMedia others = partner.hearing.media;
    if (media != null && others != null) {
      media.disconnect(others);
    }
  }

  /** It is heard from the next step on, so that the phone has shown the call before. */
  boolean play(SwitchLeg leg, MediaNode sound) {
    boolean listens =
        leg.state() != LegState.ENDED
            && !leg.held()
            && !leg.preserved()
            && leg.hearing.ear() != null
            && mediaService != null;
    if (listens) {
      dropSound(leg);
      leg.hearing.sound = sound;
      arrangeLater(leg);
    }
    return listens;
  }

  void playNoMore(SwitchLeg leg, MediaNode sound) {
    if (leg.hearing.sound != sound) {
      return;
    }
    leg.hearing.sound = null;
    LegMedia media = leg.hearing.media;
    if (media != null) {
      media.hearsNoMoreSound(sound);
      changed(leg);
    }
    if (leg.partner() != null) {
      arrangeLater(leg);
    }
  }

  /** Also one that nobody has begun to hear: whoever plays it waits for its end. */
  private static void dropSound(SwitchLeg leg) {
    MediaNode sound = leg.hearing.sound;
    leg.hearing.sound = null;
    if (sound != null) {
      sound.release();
    }
  }

  private void playSound(SwitchLeg leg) {
    MediaNode sound = leg.hearing.sound;
    MediaService service = mediaService;
    MediaTerminal terminal = leg.hearing.ear();
    if (sound != null && service != null && terminal != null) {
      LegMedia media = LegMedia.of(leg, terminal, service, this);
      media.hearsNoMoreMusic();
      media.hearsSound(sound);
    } else {
      dropSound(leg);
    }
  }

  void record(SwitchLeg leg, MediaNode recorder) {
    if (leg.state() != LegState.ENDED) {
      leg.hearing.recorders.add(recorder);
      if (leg.hearing.media != null) {
        leg.hearing.media.heardBy(recorder);
      }
    }
  }

  void recordNoMore(SwitchLeg leg, MediaNode recorder) {
    if (leg.hearing.recorders.remove(recorder) && leg.hearing.media != null) {
      leg.hearing.media.heardNoMoreBy(recorder);
    }
  }

  private void connect(SwitchLeg one, SwitchLeg other) {
    MediaTerminal first = one.hearing.ear();
    MediaTerminal second = other.hearing.ear();
    if (first == null || second == null) {
      heard(one, other);
      return;
    }
    MediaService service = mediaService;
    if (service == null) {
      log.warn("{} and {} cannot talk: media is not running", one.endpoint(), other.endpoint());
      endBoth(one, Cause.NORMAL_TEMPORARY_FAILURE, "Media not available");
      return;
    }
    LegMedia media = LegMedia.of(one, first, service, this);
    media.hearsNoMoreMusic();
    LegMedia others = LegMedia.of(other, second, service, this);
    others.hearsNoMoreMusic();
    media.connect(others);
    if (one.partner() == other) {
      heard(one, other);
    }
  }

  private static void heard(SwitchLeg one, SwitchLeg other) {
    one.recall = null;
    other.recall = null;
  }

  private void playMusic(SwitchLeg waiting, SwitchLeg holder) {
    MediaService service = mediaService;
    MediaTerminal terminal = waiting.hearing.ear();
    if (service == null || terminal == null) {
      return;
    }
    String source =
        waiting.variable("hold_music").or(() -> holder.variable("hold_music")).orElse("");
    service
        .holdMusic(source)
        .ifPresent(music -> LegMedia.of(waiting, terminal, service, this).hearsMusic(music));
  }

  /** The leg is on hold: its terminal is let go. */
  void letGo(SwitchLeg leg) {
    release(leg);
    leg.hearing.terminal = null;
    SwitchLeg partner = leg.partner();
    if (partner != null) {
      changed(partner);
    }
  }

  /** Nobody waits for the other any more. */
  void stopMusic(SwitchLeg leg) {
    LegMedia media = leg.hearing.media;
    if (media != null) {
      media.hearsNoMoreMusic();
      changed(leg);
    }
  }

  /** The two do not hear each other any more, nor the music of who waits. */
  void part(SwitchLeg leg, SwitchLeg partner) {
    disconnect(leg, partner);
    stopMusic(leg);
    stopMusic(partner);
    changed(leg);
    changed(partner);
  }

  void release(SwitchLeg leg) {
    LegMedia media = leg.hearing.media;
    leg.hearing.media = null;
    dropSound(leg);
    if (media != null) {
      media.release();
      changed(leg);
    }
  }

  @Override
  public void changed(SwitchLeg leg) {
    Optional<MediaDescription> now = leg.audio();
    if (leg.state() != LegState.ENDED && !now.equals(leg.hearing.told)) {
      leg.hearing.told = now;
      now.ifPresent(
          audio -> {
            AudioVariables.set(leg, audio);
            leg.channel().codec(audio.codec());
          });
      voices.tell(leg, new LegEvent.MediaChanged(now));
    }
  }

  @Override
  public void failed(SwitchLeg leg, MediaFailure failure) {
    log.warn("{} has no audio: {}", leg.endpoint(), failure.reason());
    switch (failure.kind()) {
      case NO_COMMON_CODEC -> endBoth(leg, Cause.INCOMPATIBLE_DESTINATION, "No common codec");
      case NO_COMMON_ADDRESS ->
          endBoth(leg, Cause.INCOMPATIBLE_DESTINATION, "No common IP version");
      case NOT_OPENED -> endBoth(leg, Cause.NORMAL_TEMPORARY_FAILURE, "No audio path");
    }
  }

  /** Both sides are told the same: neither knows which of them failed. */
  private void endBoth(SwitchLeg leg, Cause cause, String reason) {
    SwitchLeg partner = leg.partner();
    if (partner == null) {
      voices.together(leg, () -> ending.end(leg, cause, reason));
      return;
    }
    // One for whom something else is tried leaves the other before that one ends.
    SwitchLeg first = partner.recall != null ? partner : leg;
    SwitchLeg second = first == leg ? partner : leg;
    voices.together(
        leg,
        () -> {
          ending.end(first, cause, reason);
          ending.end(second, cause, reason);
        });
  }
}
