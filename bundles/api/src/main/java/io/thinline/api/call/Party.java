package io.thinline.api.call;

/**
 * A party as others see it.
 *
 * @param number directory number or what was dialled; may be empty
 * @param name for displays; may be empty
 */
public record Party(String number, String name) {
  public static final Party UNKNOWN = new Party("", "");

  /** The name, or the number when there is no name. */
  public String display() {
    return name.isEmpty() ? number : name;
  }
}
