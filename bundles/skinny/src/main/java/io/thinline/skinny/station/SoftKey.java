package io.thinline.skinny.station;

import io.thinline.sccp.value.DisplayLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The soft keys every phone is told of, in the order of the template. Events 1 to 18 are
 * CallManager's, because phones rely on them; the label is the code of the phone's own dictionary,
 * or text where that has no such word.
 */
public enum SoftKey {
  REDIAL("SoftkeyRedial", 1, 0x01),
  NEW_CALL("SoftkeyNewcall", 2, 0x02),
  HOLD("SoftkeyHold", 3, 0x03),
  TRANSFER("SoftkeyTransfer", 4, 0x04),
  FORWARD_ALL("SoftkeyCfwdall", 5, 0x05),
  FORWARD_BUSY("SoftkeyCfwdbusy", 6, 0x06),
  FORWARD_NO_ANSWER("SoftkeyCfwdnoanswer", 7, 0x07),
  BACKSPACE("SoftkeyBackspace", 8, 0x08),
  END_CALL("SoftkeyEndcall", 9, 0x09),
  RESUME("SoftkeyResume", 10, 0x0A),
  ANSWER("SoftkeyAnswer", 11, 0x0B),
  INFO("SoftkeyInfo", 12, 0x0C),
  CONFERENCE("SoftkeyConfrn", 13, 0x0D),
  PARK("SoftkeyPark", 14, 0x0E),
  JOIN("SoftkeyJoin", 15, 0x0F),
  MEET_ME("SoftkeyMeetmeconfrn", 16, 0x10),
  PICKUP("SoftkeyCallpickup", 17, 0x11),
  GROUP_PICKUP("SoftkeyGrpcallpickup", 18, 0x12),
  REMOVE_LAST("SoftkeyRmlstc", 19, 0x39),
  CALL_BACK("SoftkeyCallback", 20, 0x41),
  BARGE("SoftkeyBarge", 21, 0x43),
  DO_NOT_DISTURB("SoftkeyDnd", 22, 0x3F),
  DIVERT("SoftkeyDivert", 23, 0x50),
  CONFERENCE_BARGE("SoftkeyCbarge", 24, 0x51),
  OTHER_PICKUP("SoftkeyOpickup", 25, 0x5B),
  HUNT_LOG("SoftkeyHlog", 26, 0x5C),
  DIRECT_TRANSFER("SoftkeyDirtrfr", 28, 0x4D),
  SELECT("SoftkeySelect", 29, 0x4E),
  CONFERENCE_LIST("SoftkeyConflist", 30, 0x4F),
  /** The number is complete as it is. */
  DIAL("SoftkeyDial", 31, "Dial"),
  /** The digits are those of a speed dial. */
  ABBREVIATED_DIAL("SoftkeyAbbrdial", 32, DisplayLabel.ABBR_DIAL.text());

  /** Stands for a phrase of the dictionary's second page, which old firmware lacks. */
  private static final char SECOND_PAGE = '\u001E';

  /** How mod_skinny's own configuration files write {@link #MEET_ME}. */
  private static final String MEET_ME_TOO = "softkeymeetmeconfrm";

  private static final List<SoftKey> TEMPLATE = List.of(values());

  private static final Map<String, SoftKey> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(key -> lower(key.configName), key -> key));

  private final String configName;
  private final int event;
  private final String label;

  SoftKey(String configName, int event, int labelCode) {
    this(configName, event, "\u0080" + (char) labelCode);
  }

  SoftKey(String configName, int event, String label) {
    this.configName = configName;
    this.event = event;
    this.label = label;
  }

  /** The key by its name in the configuration; capitals do not matter. */
  public static Optional<SoftKey> named(String name) {
    String plain = lower(name);
    return Optional.ofNullable(plain.equals(MEET_ME_TOO) ? MEET_ME : BY_NAME.get(plain));
  }

  /** The names that configuration may use. */
  public static List<String> configNames() {
    return Arrays.stream(values()).map(SoftKey::configName).toList();
  }

  /** The name in the configuration. */
  public String configName() {
    return configName;
  }

  /** What the phone sends in SoftKeyEvent when it is pressed. */
  public int event() {
    return event;
  }

  /** Its label, which a phone says in its own language. */
  public String label() {
    return label;
  }

  /** The same for a phone whose dictionary has one page only. */
  String labelOfFirstPage() {
    return label.charAt(0) == SECOND_PAGE ? text() : label;
  }

  /** Its label in English, short enough for a key. */
  public String text() {
    return this == TRANSFER ? "Trnsfer" : DisplayLabel.readable(label());
  }

  /** Its place in the template, from 1. */
  public int templatePosition() {
    return TEMPLATE.indexOf(this) + 1;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
