package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What a phone says it can do: a set of bits in two bytes.
 *
 * @param code the number on the wire
 */
public record PhoneFeatures(int code) implements WireCode {
  /** Wants PortRequest before media; a guess. */
  public static final PhoneFeatures PORT_REQUEST = new PhoneFeatures(2);

  /** Texts are UTF-8. */
  public static final PhoneFeatures UTF8 = new PhoneFeatures(0x10);

  /** Understands messages of variable length. */
  public static final PhoneFeatures DYNAMIC_MESSAGES = new PhoneFeatures(0x100);

  public static final PhoneFeatures RFC_2833 = new PhoneFeatures(0x400);

  public static final PhoneFeatures INTERNAL_CM_MEDIA = new PhoneFeatures(0x1000);

  public static final PhoneFeatures ABBREVIATED_DIAL = new PhoneFeatures(0x8000);

  /** The code with that number. */
  public static PhoneFeatures of(int code) {
    return new PhoneFeatures(code);
  }

  /** The code with that name. */
  public static Optional<PhoneFeatures> byName(String name) {
    return CodeNames.of(PhoneFeatures.class).find(name);
  }

  /** Whether all bits of the other are set. */
  public boolean has(PhoneFeatures bits) {
    return (code & bits.code) == bits.code;
  }

  /** The bits of both. */
  public PhoneFeatures with(PhoneFeatures bits) {
    return new PhoneFeatures(code | bits.code);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
