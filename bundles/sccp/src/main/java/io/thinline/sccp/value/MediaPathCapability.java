package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What an audio path can do.
 *
 * @param code the number on the wire
 */
public record MediaPathCapability(int code) implements WireCode {
  public static final MediaPathCapability ENABLED = new MediaPathCapability(1);

  public static final MediaPathCapability DISABLED = new MediaPathCapability(2);

  public static final MediaPathCapability MONITOR = new MediaPathCapability(3);

  /** The code with that number. */
  public static MediaPathCapability of(int code) {
    return new MediaPathCapability(code);
  }

  /** The code with that name. */
  public static Optional<MediaPathCapability> byName(String name) {
    return CodeNames.of(MediaPathCapability.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
