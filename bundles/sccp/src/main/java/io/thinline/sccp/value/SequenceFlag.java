package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Which piece of longer user data a message carries.
 *
 * @param code the number on the wire
 */
public record SequenceFlag(int code) implements WireCode {
  public static final SequenceFlag FIRST = new SequenceFlag(0);

  public static final SequenceFlag MORE = new SequenceFlag(1);

  /** Also the only one. */
  public static final SequenceFlag LAST = new SequenceFlag(2);

  /** The code with that number. */
  public static SequenceFlag of(int code) {
    return new SequenceFlag(code);
  }

  /** The code with that name. */
  public static Optional<SequenceFlag> byName(String name) {
    return CodeNames.of(SequenceFlag.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
