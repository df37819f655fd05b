package io.thinline.api.media;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A place where audio comes from and goes to. Call thread only. */
@ProviderType
public interface MediaNode {

  /** From now on this node hears the other one: a directed edge. */
  void hears(MediaNode other);

  /** Takes the edge away; harmless when there is none. */
  void hearsNoMore(MediaNode other);

  /** The stream that it hears, once it is agreed; without an address until the port is open. */
  Optional<MediaDescription> hearing();

  /**
   * Takes away every edge from and to this node and closes its streams. The node is dead
   * afterwards.
   */
  void release();
}
