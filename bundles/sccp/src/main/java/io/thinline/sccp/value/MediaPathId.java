package io.thinline.sccp.value;

import java.util.Optional;

/**
 * An audio path of a phone.
 *
 * @param code the number on the wire
 */
public record MediaPathId(int code) implements WireCode {
  @Named(value = "AccessoryNone", or = "None")
  public static final MediaPathId NONE = new MediaPathId(0);

  @Named(value = "AccessoryHeadset", or = "Headset")
  public static final MediaPathId HEADSET = new MediaPathId(1);

  @Named(value = "AccessoryHandset", or = "Handset")
  public static final MediaPathId HANDSET = new MediaPathId(2);

  @Named(value = "AccessorySpeaker", or = "Speaker")
  public static final MediaPathId SPEAKER = new MediaPathId(3);

  /** The code with that number. */
  public static MediaPathId of(int code) {
    return new MediaPathId(code);
  }

  /** The code with that name. */
  public static Optional<MediaPathId> byName(String name) {
    return CodeNames.of(MediaPathId.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
