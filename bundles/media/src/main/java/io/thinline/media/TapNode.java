package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import java.util.Optional;

/**
 * Everything that another node says and hears.
 *
 * @param of a node of whatever service
 */
record TapNode(MediaNode of) implements MediaNode {

  /** It has no ears of its own. */
  @Override
  public void hears(MediaNode other) {}

  @Override
  public void hearsNoMore(MediaNode other) {}

  @Override
  public Optional<MediaDescription> hearing() {
    return Optional.empty();
  }

  /** It goes with the other. */
  @Override
  public void release() {}
}
