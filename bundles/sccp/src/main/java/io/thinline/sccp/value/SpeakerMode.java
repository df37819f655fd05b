package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether the speaker is on.
 *
 * @param code the number on the wire
 */
public record SpeakerMode(int code) implements WireCode {
  @Named(value = "SpeakerOn", or = "On")
  public static final SpeakerMode ON = new SpeakerMode(1);

  @Named(value = "SpeakerOff", or = "Off")
  public static final SpeakerMode OFF = new SpeakerMode(2);

  /** The code with that number. */
  public static SpeakerMode of(int code) {
    return new SpeakerMode(code);
  }

  /** The code with that name. */
  public static Optional<SpeakerMode> byName(String name) {
    return CodeNames.of(SpeakerMode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
