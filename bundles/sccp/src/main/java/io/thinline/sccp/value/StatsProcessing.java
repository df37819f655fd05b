package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether statistics start anew.
 *
 * @param code the number on the wire
 */
public record StatsProcessing(int code) implements WireCode {
  public static final StatsProcessing CLEAR = new StatsProcessing(0);

  public static final StatsProcessing KEEP = new StatsProcessing(1);

  /** The code with that number. */
  public static StatsProcessing of(int code) {
    return new StatsProcessing(code);
  }

  /** The code with that name. */
  public static Optional<StatsProcessing> byName(String name) {
    return CodeNames.of(StatsProcessing.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
