package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Why a call was redirected. No source settles the numbers above 0.
 *
 * @param code the number on the wire
 */
public record RedirectReason(int code) implements WireCode {
  public static final RedirectReason NONE = new RedirectReason(0);

  /** Sent after a transfer or pickup. */
  public static final RedirectReason TRANSFERRED = new RedirectReason(4);

  /** The code with that number. */
  public static RedirectReason of(int code) {
    return new RedirectReason(code);
  }

  /** The code with that name. */
  public static Optional<RedirectReason> byName(String name) {
    return CodeNames.of(RedirectReason.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
