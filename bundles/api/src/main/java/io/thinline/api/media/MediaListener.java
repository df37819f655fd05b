package io.thinline.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told, on the call thread, how a node fares. */
@ConsumerType
public interface MediaListener {
  /** It cannot be given the audio it should have. */
  void mediaFailed(MediaNode node, MediaFailure failure);

  /**
   * What {@link MediaNode#hearing} says has changed by itself: its port has been opened, its stream
   * has been agreed anew.
   */
  default void hearingChanged(MediaNode node) {}
}
