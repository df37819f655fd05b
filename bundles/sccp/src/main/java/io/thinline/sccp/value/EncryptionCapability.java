package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Whether media can be encrypted.
 *
 * @param code the number on the wire
 */
public record EncryptionCapability(int code) implements WireCode {
  public static final EncryptionCapability NOT_CAPABLE = new EncryptionCapability(0);

  public static final EncryptionCapability CAPABLE = new EncryptionCapability(1);

  /** The code with that number. */
  public static EncryptionCapability of(int code) {
    return new EncryptionCapability(code);
  }

  /** The code with that name. */
  public static Optional<EncryptionCapability> byName(String name) {
    return CodeNames.of(EncryptionCapability.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
