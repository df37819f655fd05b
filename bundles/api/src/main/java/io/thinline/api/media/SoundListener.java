package io.thinline.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told, on the call thread, of a sound that is played or a recording that is written. */
@ConsumerType
public interface SoundListener {

  /** It can be heard from now on; the file is open. Not told of what failed before. */
  default void soundStarted(MediaNode node) {}

  /**
   * It is over; exactly once, also after {@link MediaNode#release}. A recording is whole on the
   * disk.
   */
  void soundEnded(MediaNode node, SoundEnd end);
}
