package io.thinline.callcontrol;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A leg's place among those who hear each other. */
final class LegMedia implements MediaListener {
  private final MediaService service;
  private final SwitchLeg leg;
  private final Audience audience;
  private final MediaNode node;
  private @Nullable MediaNode music;
  private @Nullable MediaNode sound;
  private @Nullable MediaNode tap;

  /** Who hears how the leg's audio fares. */
  interface Audience {
    void failed(SwitchLeg leg, MediaFailure failure);

    void changed(SwitchLeg leg);
  }

  private LegMedia(MediaService service, SwitchLeg leg, MediaTerminal terminal, Audience audience) {
    this.service = service;
    this.leg = leg;
    this.audience = audience;
    this.node = service.node(terminal, this);
  }

  /** The leg's place in this service; a place in one that has been replaced is given up for it. */
  static LegMedia of(
      SwitchLeg leg, MediaTerminal terminal, MediaService service, Audience audience) {
    LegMedia present = leg.hearing.media;
    if (present != null && present.service == service) {
      return present;
    }
    if (present != null) {
      present.release();
    }
    LegMedia media = new LegMedia(service, leg, terminal, audience);
    leg.hearing.media = media;
    leg.hearing.recorders.forEach(media::heardBy);
    leg.figures().opened();
    return media;
  }

  void connect(LegMedia other) {
    node.hears(other.node);
    other.node.hears(node);
  }

  void disconnect(LegMedia other) {
    node.hearsNoMore(other.node);
    other.node.hearsNoMore(node);
  }

  void hearsMusic(MediaNode source) {
    if (music == null) {
      music = source;
      node.hears(source);
    }
  }

  void hearsNoMoreMusic() {
    MediaNode source = music;
    if (source != null) {
      music = null;
      node.hearsNoMore(source);
    }
  }

  /** It begins once, however often it is asked for. */
  void hearsSound(MediaNode source) {
    MediaNode before = sound;
    if (before != source) {
      if (before != null) {
        node.hearsNoMore(before);
      }
      sound = source;
      node.hears(source);
    }
  }

  void hearsNoMoreSound(MediaNode source) {
    if (sound == source) {
      sound = null;
      node.hearsNoMore(source);
    }
  }

  /** What is said and heard here is heard there too. */
  void heardBy(MediaNode recorder) {
    if (tap == null) {
      tap = service.tap(node);
    }
    recorder.hears(tap);
  }

  void heardNoMoreBy(MediaNode recorder) {
    if (tap != null) {
      recorder.hearsNoMore(tap);
    }
  }

  Optional<MediaDescription> hearing() {
    return node.hearing();
  }

  void release() {
    node.release();
  }

  @Override
  public void mediaFailed(MediaNode failed, MediaFailure failure) {
    // One that was given up has nobody to tell.
    if (leg.hearing.media == this) {
      audience.failed(leg, failure);
    }
  }

  @Override
  public void hearingChanged(MediaNode changed) {
    if (leg.hearing.media == this) {
      audience.changed(leg);
    }
  }
}
