package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Direction of a capability.
 *
 * @param code the number on the wire
 */
public record TransmitOrReceive(int code) implements WireCode {
  public static final TransmitOrReceive NONE = new TransmitOrReceive(0);

  public static final TransmitOrReceive RECEIVE = new TransmitOrReceive(1);

  public static final TransmitOrReceive TRANSMIT = new TransmitOrReceive(2);

  public static final TransmitOrReceive BOTH = new TransmitOrReceive(3);

  /** The code with that number. */
  public static TransmitOrReceive of(int code) {
    return new TransmitOrReceive(code);
  }

  /** The code with that name. */
  public static Optional<TransmitOrReceive> byName(String name) {
    return CodeNames.of(TransmitOrReceive.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
