package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Which names and numbers of a call are hidden: a set of bits.
 *
 * @param code the number on the wire
 */
public record RestrictInformation(int code) implements WireCode {
  public static final RestrictInformation NOTHING = new RestrictInformation(0);

  public static final RestrictInformation CALLING_NAME = new RestrictInformation(1);

  public static final RestrictInformation CALLING_NUMBER = new RestrictInformation(2);

  public static final RestrictInformation CALLED_NAME = new RestrictInformation(4);

  public static final RestrictInformation CALLED_NUMBER = new RestrictInformation(8);

  public static final RestrictInformation ORIGINAL_CALLED_NAME = new RestrictInformation(16);

  public static final RestrictInformation ORIGINAL_CALLED_NUMBER = new RestrictInformation(32);

  public static final RestrictInformation LAST_REDIRECTING_NAME = new RestrictInformation(64);

  public static final RestrictInformation LAST_REDIRECTING_NUMBER = new RestrictInformation(128);

  /** The code with that number. */
  public static RestrictInformation of(int code) {
    return new RestrictInformation(code);
  }

  /** The code with that name. */
  public static Optional<RestrictInformation> byName(String name) {
    return CodeNames.of(RestrictInformation.class).find(name);
  }

  /** Whether all bits of the other are set. */
  public boolean has(RestrictInformation bits) {
    return (code & bits.code) == bits.code;
  }

  /** The bits of both. */
  public RestrictInformation with(RestrictInformation bits) {
    return new RestrictInformation(code | bits.code);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
