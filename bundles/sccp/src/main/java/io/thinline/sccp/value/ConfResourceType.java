package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Kind of a conference resource.
 *
 * @param code the number on the wire
 */
public record ConfResourceType(int code) implements WireCode {
  public static final ConfResourceType CONFERENCE = new ConfResourceType(0);

  public static final ConfResourceType IVR = new ConfResourceType(1);

  /** The code with that number. */
  public static ConfResourceType of(int code) {
    return new ConfResourceType(code);
  }

  /** The code with that name. */
  public static Optional<ConfResourceType> byName(String name) {
    return CodeNames.of(ConfResourceType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
