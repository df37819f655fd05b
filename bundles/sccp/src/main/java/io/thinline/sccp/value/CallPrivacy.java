package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How much of a call is shown.
 *
 * @param code the number on the wire
 */
public record CallPrivacy(int code) implements WireCode {
  /** Shown as usual. */
  public static final CallPrivacy NONE = new CallPrivacy(0);

  /** Shown collapsed. */
  public static final CallPrivacy LIMITED = new CallPrivacy(1);

  /** Hidden, in no call list. */
  public static final CallPrivacy FULL = new CallPrivacy(2);

  /** The code with that number. */
  public static CallPrivacy of(int code) {
    return new CallPrivacy(code);
  }

  /** The code with that name. */
  public static Optional<CallPrivacy> byName(String name) {
    return CodeNames.of(CallPrivacy.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
