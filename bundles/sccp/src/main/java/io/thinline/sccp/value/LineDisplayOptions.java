package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What a line shows about a call: a set of bits.
 *
 * @param code the number on the wire
 */
public record LineDisplayOptions(int code) implements WireCode {
  public static final LineDisplayOptions ORIGINAL_DIALED_NUMBER = new LineDisplayOptions(1);

  public static final LineDisplayOptions REDIRECTED_DIALED_NUMBER = new LineDisplayOptions(2);

  public static final LineDisplayOptions CALLING_LINE_NUMBER = new LineDisplayOptions(4);

  public static final LineDisplayOptions CALLER_NAME = new LineDisplayOptions(8);

  public static final LineDisplayOptions ALL = new LineDisplayOptions(15);

  /** The code with that number. */
  public static LineDisplayOptions of(int code) {
    return new LineDisplayOptions(code);
  }

  /** The code with that name. */
  public static Optional<LineDisplayOptions> byName(String name) {
    return CodeNames.of(LineDisplayOptions.class).find(name);
  }

  /** Whether all bits of the other are set. */
  public boolean has(LineDisplayOptions bits) {
    return (code & bits.code) == bits.code;
  }

  /** The bits of both. */
  public LineDisplayOptions with(LineDisplayOptions bits) {
    return new LineDisplayOptions(code | bits.code);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
