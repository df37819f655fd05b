package io.thinline.skinny.station;

import java.util.List;
import java.util.Set;

/**
 * What is known of a model.
 *
 * @param id the number the phone registers with
 * @param name as operators and configuration write it, such as {@code Cisco 7960}
 * @param layout its own buttons
 * @param mostModules how many expansion modules it takes
 * @param modules which ones
 * @param softKeys whether it has soft keys
 * @param display what it can show
 * @param highestVersion highest protocol version to speak with it, whatever it announces
 * @param quirks what else is special
 */
public record DeviceType(
    int id,
    String name,
    ButtonLayout layout,
    int mostModules,
    List<ExpansionModule> modules,
    boolean softKeys,
    Display display,
    int highestVersion,
    Set<Quirk> quirks) {

  /** What a model can show. */
  public enum Display {
    /** Nothing. */
    NONE,
    /** One text at a time, without dictionary labels, and who calls. */
    TEXT,
    /** Prompts, notifications and who calls. */
    PROMPTS
  }

  /** What is special about a model. */
  public enum Quirk {
    /** Its clock is set after each call: it drifts, or its screen stays in the call. */
    TIME_AFTER_CALL,
    /** It reports hook flashes when it is told to. */
    HOOK_FLASH,
    /** It has a prompt line and no place for notifications. */
    NO_POP_UP,
    /** It has a place for notifications and no prompt line. */
    NO_PROMPT,
    /** Its feature buttons have one colour, whatever its version. */
    ONE_COLOUR,
    /**
     * It tells which of handset, headset and speaker is in use instead of going off and on hook.
     */
    ACCESSORY_HOOK,
    /** It has a handset and nothing else: a call there needs somebody who lifts it. */
    NO_SPEAKER
  }

  public DeviceType {
    modules = List.copyOf(modules);
    quirks = Set.copyOf(quirks);
  }

  /** A phone with nothing special about it. */
  public static DeviceType plain(
      int id, String name, int buttons, boolean softKeys, Display display, int highestVersion) {
    return new DeviceType(
        id,
        name,
        ButtonLayout.of(buttons),
        0,
        List.of(),
        softKeys,
        display,
        highestVersion,
        display == Display.NONE ? Set.of() : Set.of(Quirk.TIME_AFTER_CALL));
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }
}
