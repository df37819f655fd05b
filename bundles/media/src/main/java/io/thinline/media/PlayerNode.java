package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundEnd.Outcome;
import io.thinline.api.media.SoundListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sound for one hearer. What it has to tell is told in a step of its own, so that nobody is
 * called back in the middle of what he does.
 */
final class PlayerNode implements MediaNode {
  private final String sound;
  private final boolean repeated;
  private final SoundListener listener;
  private final ServerAudio server;
  private @Nullable SoundStream stream;
  private boolean ended;

  PlayerNode(String sound, boolean repeated, SoundListener listener, ServerAudio server) {
    this.sound = sound;
    this.repeated = repeated;
    this.listener = listener;
    this.server = server;
  }

  String sound() {
    return sound;
  }

  boolean repeated() {
    return repeated;
  }

  /** Whether somebody may begin to hear it. */
  boolean isFree() {
    return stream == null && !ended;
  }

  void heardBy(SoundStream by) {
    stream = by;
  }

  void started() {
    server.post("sound starts", () -> listener.soundStarted(this));
  }

  /** The first end counts. */
  void ended(Outcome outcome, Duration length, String reason) {
    if (!ended) {
      ended = true;
      SoundEnd end = new SoundEnd(outcome, length, reason);
      server.post("sound ended", () -> listener.soundEnded(this, end));
    }
  }

  /** It has no ears. */
  @Override
  public void hears(MediaNode other) {}

  @Override
  public void hearsNoMore(MediaNode other) {}

  @Override
  public Optional<MediaDescription> hearing() {
    return Optional.empty();
  }

  @Override
  public void release() {
    SoundStream heard = stream;
    if (heard != null && !ended) {
      PhoneNode.end(List.of(heard));
    }
    ended(Outcome.STOPPED, Duration.ZERO, "");
  }
}
