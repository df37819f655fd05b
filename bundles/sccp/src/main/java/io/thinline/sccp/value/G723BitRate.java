package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The bit rate of G.723.1.
 *
 * @param code the number on the wire
 */
public record G723BitRate(int code) implements WireCode {
  public static final G723BitRate NONE = new G723BitRate(0);

  public static final G723BitRate RATE_5_3 = new G723BitRate(1);

  public static final G723BitRate RATE_6_3 = new G723BitRate(2);

  /** The code with that number. */
  public static G723BitRate of(int code) {
    return new G723BitRate(code);
  }

  /** The code with that name. */
  public static Optional<G723BitRate> byName(String name) {
    return CodeNames.of(G723BitRate.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
