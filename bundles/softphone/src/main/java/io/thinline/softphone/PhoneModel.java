package io.thinline.softphone;

import io.thinline.sccp.Protocol;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.PhoneFeatures;
import java.util.Set;

/**
 * A class of phones: what its hardware and firmware are.
 *
 * @param name as people write it, such as {@code 7960}
 * @param type the model it registers as
 * @param protocol SCCP, or SPCP with a token before and the lines in use as its last word
 * @param version highest protocol version it announces
 * @param features the bits in its Register message
 * @param places how many buttons it has
 * @param fixed those of them that have a printed function
 * @param softKeys whether it has soft keys
 * @param display what it can show
 * @param acknowledgesTransmission whether it answers StartMediaTransmission
 * @param habits what else it asks and tells, and which keys it has beside its buttons
 */
public record PhoneModel(
    String name,
    DeviceType type,
    Protocol protocol,
    int version,
    PhoneFeatures features,
    int places,
    Set<Integer> fixed,
    boolean softKeys,
    Display display,
    boolean acknowledgesTransmission,
    Set<Habit> habits) {

  /** What a phone can show. */
  public enum Display {
    /** Nothing. */
    NONE,
    /** What the server writes there. */
    TEXT,
    /** A prompt line, and notifications over it. */
    PROMPTS,
    /** A prompt line alone. */
    QUIET,
    /** Notifications alone; prompts are taken and not shown. */
    POPUPS
  }

  /** What some phones do, while they register and later. */
  public enum Habit {
    /** Asks which firmware it should have, before anything else. */
    VERSION,
    /** Asks for the list of servers. */
    SERVERS,
    /** Asks for the state of the numbers in its call lists. */
    PHONEBOOK,
    /** Asks for the call limits of its lines. */
    CALLCOUNT,
    /** Reports an expansion module. */
    MODULE,
    /** Reports hook flashes when it is told to, and expects that. */
    HOOKFLASH,
    /** Keeps no list of calls to choose from; its keys name no call. */
    NOLIST,
    /** Reports handset, headset and speaker with AccessoryStatus, and never with its hook. */
    PATHS,
    /** Has a headset key. */
    HEADSET,
    /** Has a messages key beside its buttons. */
    MESSAGES,
    /** Has a hold key beside its buttons. */
    HOLD
  }

  /** Buttons of the expansion module that {@link Habit#MODULE} reports. */
  static final int MODULE_BUTTONS = 14;

  /** Copies the sets. */
  public PhoneModel {
    fixed = Set.copyOf(fixed);
    habits = Set.copyOf(habits);
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** Buttons with those of its expansion module. */
  int allPlaces() {
    return places + (has(Habit.MODULE) ? MODULE_BUTTONS : 0);
  }
}
