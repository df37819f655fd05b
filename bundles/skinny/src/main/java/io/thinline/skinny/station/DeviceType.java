package io.thinline.skinny.station;

/**
 * What is known of a model.
 *
 * @param id the number the phone registers with
 * @param name as operators and configuration write it, such as {@code Cisco 7960}
 * @param buttons programmable buttons of the phone itself; 0 when the model does not say
 * @param softKeys whether it has soft keys
 * @param display what it can show
 * @param highestVersion highest protocol version to speak with it, whatever it announces
 */
public record DeviceType(
    int id, String name, int buttons, boolean softKeys, Display display, int highestVersion) {

  /** What a model can show. */
  public enum Display {
    /** Nothing. */
    NONE,
    /** One text at a time, without dictionary labels, and who calls. */
    TEXT,
    /** Prompts, notifications and who calls. */
    PROMPTS
  }
}
