package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What happened to an audio path.
 *
 * @param code the number on the wire
 */
public record MediaPathEvent(int code) implements WireCode {
  @Named("AccessoryNoEvent")
  public static final MediaPathEvent NONE = new MediaPathEvent(0);

  @Named(value = "AccessoryOffHook", or = "On")
  public static final MediaPathEvent ON = new MediaPathEvent(1);

  @Named(value = "AccessoryOnHook", or = "Off")
  public static final MediaPathEvent OFF = new MediaPathEvent(2);

  /** The code with that number. */
  public static MediaPathEvent of(int code) {
    return new MediaPathEvent(code);
  }

  /** The code with that name. */
  public static Optional<MediaPathEvent> byName(String name) {
    return CodeNames.of(MediaPathEvent.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
