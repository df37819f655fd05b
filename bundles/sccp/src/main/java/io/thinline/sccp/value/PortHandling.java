package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What becomes of the port when media stop.
 *
 * @param code the number on the wire
 */
public record PortHandling(int code) implements WireCode {
  public static final PortHandling CLOSE = new PortHandling(0);

  public static final PortHandling KEEP = new PortHandling(1);

  /** The code with that number. */
  public static PortHandling of(int code) {
    return new PortHandling(code);
  }

  /** The code with that name. */
  public static Optional<PortHandling> byName(String name) {
    return CodeNames.of(PortHandling.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
