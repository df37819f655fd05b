package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of announcements.
 *
 * @param code the number on the wire
 */
public record PlayAnnStatus(int code) implements WireCode {
  public static final PlayAnnStatus OK = new PlayAnnStatus(0);

  public static final PlayAnnStatus ERROR = new PlayAnnStatus(1);

  /** The code with that number. */
  public static PlayAnnStatus of(int code) {
    return new PlayAnnStatus(code);
  }

  /** The code with that name. */
  public static Optional<PlayAnnStatus> byName(String name) {
    return CodeNames.of(PlayAnnStatus.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
