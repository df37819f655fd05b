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

  /**
   * A place where a sound is heard by one other. It begins when that one's port is open and ends
   * with the sound, when its hearer is released or hears something else, or with its own {@link
   * MediaNode#release}. When it cannot be heard, {@code listener} is told and the hearer's {@link
   * MediaListener} is not.
   *
   * @param sound an absolute path of a file, or what {@code docs/media.md} names, such as {@code
   *     silence_stream://2000}
   * @param repeated begins anew at its end
   */
  MediaNode player(String sound, boolean repeated, SoundListener listener);

  /** A place that writes down what it hears, silence when there is nothing to hear. */
  MediaNode recorder(Recording recording, SoundListener listener);

  /**
   * A place where everything is heard that another says and hears, for {@link #recorder}. It lives
   * as long as the other.
   */
  MediaNode tap(MediaNode of);
}
