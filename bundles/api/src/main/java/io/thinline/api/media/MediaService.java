package io.thinline.api.media;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Connects audio. Features say who hears whom; whether packets go directly, are relayed or
 * generated is this service's choice alone. Call thread only.
 */
@ProviderType
public interface MediaService {

  /** A node for a terminal. */
  MediaNode node(MediaTerminal terminal, MediaListener listener);

  /** Whether the two can hear each other with what this service can do. */
  boolean compatible(MediaTerminal one, MediaTerminal other);

  /**
   * What those hear who wait on hold.
   *
   * @param source the name of the music; empty for the usual one
   * @return empty when this service makes no sound: they hear silence
   */
  Optional<MediaNode> holdMusic(String source);
}
