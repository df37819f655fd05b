package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The application user data belong to; the server chooses it and the phone repeats it.
 *
 * @param code the number on the wire
 */
public record AppId(int code) implements WireCode {
  public static final AppId UNSOLICITED = new AppId(0);

  /** The code with that number. */
  public static AppId of(int code) {
    return new AppId(code);
  }

  /** The code with that name. */
  public static Optional<AppId> byName(String name) {
    return CodeNames.of(AppId.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
