package io.thinline.api.media;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Connects audio. Features say who hears whom; whether packets go directly, are relayed or
 * generated is this service's choice alone. Call thread only.
 */
@ProviderType
public interface MediaService {

  /** A node for a terminal. */
  MediaNode node(MediaTerminal terminal, MediaFailureListener listener);
}
