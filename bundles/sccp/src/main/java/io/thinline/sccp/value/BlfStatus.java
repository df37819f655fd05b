package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The state of a watched line.
 *
 * @param code the number on the wire
 */
public record BlfStatus(int code) implements WireCode {
  public static final BlfStatus UNKNOWN = new BlfStatus(0);

  @Named(or = "NotInUse")
  public static final BlfStatus IDLE = new BlfStatus(1);

  public static final BlfStatus IN_USE = new BlfStatus(2);

  @Named("DND")
  public static final BlfStatus DND = new BlfStatus(3);

  public static final BlfStatus ALERTING = new BlfStatus(4);

  /** The code with that number. */
  public static BlfStatus of(int code) {
    return new BlfStatus(code);
  }

  /** The code with that name. */
  public static Optional<BlfStatus> byName(String name) {
    return CodeNames.of(BlfStatus.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
