package io.thinline.media;

import io.thinline.api.media.MediaNode;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
final class SoundEnds implements SoundListener {
  final List<SoundEnd> ends = new ArrayList<>();
  int started;

  @Override
  public void soundStarted(MediaNode node) {
    started++;
  }

  @Override
  public void soundEnded(MediaNode node, SoundEnd end) {
    ends.add(end);
  }

  boolean isOver() {
    return !ends.isEmpty();
  }

  SoundEnd end() {
    return ends.get(0);
  }
}
