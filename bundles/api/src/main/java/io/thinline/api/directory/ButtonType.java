package io.thinline.api.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a button of a phone does. The names are those of the {@code type} attribute, the numbers
 * SCCP's (ButtonTemplate), which may be written instead.
 */
public enum ButtonType {
  LAST_NUMBER_REDIAL("LastNumberRedial", 1),
  SPEED_DIAL("SpeedDial", 2),
  HOLD("Hold", 3),
  TRANSFER("Transfer", 4),
  FORWARD_ALL("ForwardAll", 5),
  FORWARD_BUSY("ForwardBusy", 6),
  FORWARD_NO_ANSWER("ForwardNoAnswer", 7),
  DISPLAY("Display", 8),
  LINE("Line", 9),
  VIDEO("Video", 14),
  VOICEMAIL("Voicemail", 15),
  ANSWER_RELEASE("AnswerRelease", 16),
  AUTO_ANSWER("AutoAnswer", 17),
  SELECT("Select", 18),
  FEATURE("Feature", 19),
  PRIVACY("Privacy", 19),
  SERVICE_URL("ServiceUrl", 20),
  BLF_SPEED_DIAL("BLFSpeedDial", 21),
  MALICIOUS_CALL("MaliciousCall", 27),
  GENERIC_APP_B1("GenericAppB1", 33),
  GENERIC_APP_B2("GenericAppB2", 34),
  GENERIC_APP_B3("GenericAppB3", 35),
  GENERIC_APP_B4("GenericAppB4", 36),
  GENERIC_APP_B5("GenericAppB5", 37),
  MULTIBLINK_FEATURE("MultiblinkFeature", 38),
  MEET_ME_CONFERENCE("MeetMeConference", 123),
  CONFERENCE("Conference", 125),
  CALL_PARK("CallPark", 126),
  CALL_PICKUP("CallPickup", 127),
  GROUP_CALL_PICKUP("GroupCallPickup", 128),
  MOBILITY("Mobility", 129),
  DO_NOT_DISTURB("DoNotDisturb", 130),
  CONF_LIST("ConfList", 131),
  REMOVE_LAST_PARTICIPANT("RemoveLastParticipant", 132),
  QRT("QRT", 133),
  CALL_BACK("CallBack", 134),
  OTHER_PICKUP("OtherPickup", 135),
  VIDEO_MODE("VideoMode", 136),
  NEW_CALL("NewCall", 137),
  END_CALL("EndCall", 138),
  HLOG("HLog", 139),
  QUEUING("Queuing", 143),
  PARKING_LOT("ParkingLot", 192),
  MESSAGES("Messages", 194),
  DIRECTORY("Directory", 195),
  APPLICATION("Application", 197),
  HEADSET("Headset", 198),
  KEYPAD("Keypad", 240),
  AEC("AEC", 253);

  private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");

  /** By plain name and by number; of two with one number the first. */
  private static final Map<String, ButtonType> WRITTEN =
      Arrays.stream(values())
          .flatMap(
              type ->
                  Stream.of(
                      Map.entry(plain(type.configName), type),
                      Map.entry(Integer.toString(type.code), type)))
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

  private final String configName;
  private final int code;

  ButtonType(String configName, int code) {
    this.configName = configName;
    this.code = code;
  }

  /** The name in the configuration. */
  public String configName() {
    return configName;
  }

  /** The number phones know it by; {@link #PRIVACY} is a {@link #FEATURE} to them. */
  public int code() {
    return code;
  }

  /** The type that a name, in any case and with or without dashes, or a number means. */
  public static Optional<ButtonType> of(String written) {
    return Optional.ofNullable(WRITTEN.get(plain(written)));
  }

  private static String plain(String name) {
    return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
