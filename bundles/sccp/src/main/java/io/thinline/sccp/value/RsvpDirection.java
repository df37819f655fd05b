package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Direction of a reservation.
 *
 * @param code the number on the wire
 */
public record RsvpDirection(int code) implements WireCode {
  public static final RsvpDirection SEND = new RsvpDirection(1);

  public static final RsvpDirection RECEIVE = new RsvpDirection(2);

  public static final RsvpDirection BOTH = new RsvpDirection(3);

  /** The code with that number. */
  public static RsvpDirection of(int code) {
    return new RsvpDirection(code);
  }

  /** The code with that name. */
  public static Optional<RsvpDirection> byName(String name) {
    return CodeNames.of(RsvpDirection.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
