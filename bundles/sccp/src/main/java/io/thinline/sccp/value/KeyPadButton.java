package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A key of the keypad. The letters come before star and pound.
 *
 * @param code the number on the wire
 */
public record KeyPadButton(int code) implements WireCode {
  @Named("0")
  public static final KeyPadButton DIGIT_0 = new KeyPadButton(0);

  @Named("1")
  public static final KeyPadButton DIGIT_1 = new KeyPadButton(1);

  @Named("2")
  public static final KeyPadButton DIGIT_2 = new KeyPadButton(2);

  @Named("3")
  public static final KeyPadButton DIGIT_3 = new KeyPadButton(3);

  @Named("4")
  public static final KeyPadButton DIGIT_4 = new KeyPadButton(4);

  @Named("5")
  public static final KeyPadButton DIGIT_5 = new KeyPadButton(5);

  @Named("6")
  public static final KeyPadButton DIGIT_6 = new KeyPadButton(6);

  @Named("7")
  public static final KeyPadButton DIGIT_7 = new KeyPadButton(7);

  @Named("8")
  public static final KeyPadButton DIGIT_8 = new KeyPadButton(8);

  @Named("9")
  public static final KeyPadButton DIGIT_9 = new KeyPadButton(9);

  @Named("A")
  public static final KeyPadButton LETTER_A = new KeyPadButton(10);

  @Named("B")
  public static final KeyPadButton LETTER_B = new KeyPadButton(11);

  @Named("C")
  public static final KeyPadButton LETTER_C = new KeyPadButton(12);

  @Named("D")
  public static final KeyPadButton LETTER_D = new KeyPadButton(13);

  @Named(value = "*", or = "Star")
  public static final KeyPadButton STAR = new KeyPadButton(14);

  @Named(
      value = "#",
      or = {"Pound", "Hash"})
  public static final KeyPadButton POUND = new KeyPadButton(15);

  /** A long press of 0 on newer phones. */
  @Named(value = "+", or = "Plus")
  public static final KeyPadButton PLUS = new KeyPadButton(16);

  /** The code with that number. */
  public static KeyPadButton of(int code) {
    return new KeyPadButton(code);
  }

  /** The code with that name. */
  public static Optional<KeyPadButton> byName(String name) {
    return CodeNames.of(KeyPadButton.class).find(name);
  }

  /** The key with that character: 0 to 9, A to D, star, pound, plus. */
  public static Optional<KeyPadButton> of(char key) {
    return byName(String.valueOf(key));
  }

  /** The character on the key, or '?' for an unknown one. */
  public char key() {
    return name().length() == 1 ? name().charAt(0) : '?';
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
