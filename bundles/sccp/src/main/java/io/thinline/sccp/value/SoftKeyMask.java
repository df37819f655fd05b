package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Which positions of a soft key set show: bit 0 is the first position.
 *
 * @param code the number on the wire
 */
public record SoftKeyMask(int code) implements WireCode {
  public static final SoftKeyMask NONE = new SoftKeyMask(0);

  public static final SoftKeyMask ALL = new SoftKeyMask(-1);

  /** The code with that number. */
  public static SoftKeyMask of(int code) {
    return new SoftKeyMask(code);
  }

  /** The code with that name. */
  public static Optional<SoftKeyMask> byName(String name) {
    return CodeNames.of(SoftKeyMask.class).find(name);
  }

  /** The mask that shows these positions, counted from 0. */
  public static SoftKeyMask ofPositions(Iterable<Integer> positions) {
    int mask = 0;
    for (int position : positions) {
      mask |= 1 << position;
    }
    return new SoftKeyMask(mask);
  }

  /** Whether the position, counted from 0, shows. */
  public boolean shows(int position) {
    return ((code >>> position) & 1) == 1;
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
