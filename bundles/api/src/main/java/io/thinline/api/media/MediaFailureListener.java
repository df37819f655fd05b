package io.thinline.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told, on the call thread, when a node cannot be given the audio it should have. */
@ConsumerType
public interface MediaFailureListener {
  void mediaFailed(MediaNode node, MediaFailure failure);
}
