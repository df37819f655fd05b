package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Who hears a tone.
 *
 * @param code the number on the wire
 */
public record ToneDirection(int code) implements WireCode {
  /** Earpiece. */
  public static final ToneDirection USER = new ToneDirection(0);

  /** Into the stream. */
  public static final ToneDirection NETWORK = new ToneDirection(1);

  public static final ToneDirection BOTH = new ToneDirection(2);

  /** The code with that number. */
  public static ToneDirection of(int code) {
    return new ToneDirection(code);
  }

  /** The code with that name. */
  public static Optional<ToneDirection> byName(String name) {
    return CodeNames.of(ToneDirection.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
