package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How announcements are played.
 *
 * @param code the number on the wire
 */
public record AnnPlayMode(int code) implements WireCode {
  public static final AnnPlayMode XML_CONFIG = new AnnPlayMode(0);

  public static final AnnPlayMode ONE_SHOT = new AnnPlayMode(1);

  public static final AnnPlayMode CONTINUOUS = new AnnPlayMode(2);

  /** The code with that number. */
  public static AnnPlayMode of(int code) {
    return new AnnPlayMode(code);
  }

  /** The code with that name. */
  public static Optional<AnnPlayMode> byName(String name) {
    return CodeNames.of(AnnPlayMode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
