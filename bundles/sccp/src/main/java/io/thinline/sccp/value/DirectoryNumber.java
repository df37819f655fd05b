package io.thinline.sccp.value;

/**
 * A number as dialled or shown, in the field that is 24 bytes up to version 17 and 25 from 18 on.
 *
 * @param digits the number, not longer than the field; more is cut when written
 */
public record DirectoryNumber(String digits) {
  /** No number. */
  public static final DirectoryNumber NONE = new DirectoryNumber("");

  /** The number with these digits. */
  public static DirectoryNumber of(String digits) {
    return digits.isEmpty() ? NONE : new DirectoryNumber(digits);
  }

  /** Whether there is no digit. */
  public boolean isEmpty() {
    return digits.isEmpty();
  }

  /** The digits. */
  @Override
  public String toString() {
    return digits;
  }
}
