package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether the end of announcements is reported.
 *
 * @param code the number on the wire
 */
public record EndOfAnnAck(int code) implements WireCode {
  public static final EndOfAnnAck NOT_REQUIRED = new EndOfAnnAck(0);

  public static final EndOfAnnAck REQUIRED = new EndOfAnnAck(1);

  /** The code with that number. */
  public static EndOfAnnAck of(int code) {
    return new EndOfAnnAck(code);
  }

  /** The code with that name. */
  public static Optional<EndOfAnnAck> byName(String name) {
    return CodeNames.of(EndOfAnnAck.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
