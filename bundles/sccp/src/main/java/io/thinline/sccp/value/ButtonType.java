package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What a button is, in the button template and in feature states.
 *
 * @param code the number on the wire
 */
public record ButtonType(int code) implements WireCode {
  @Named("Unknown")
  public static final ButtonType UNUSED = new ButtonType(0);

  public static final ButtonType LAST_NUMBER_REDIAL = new ButtonType(1);

  public static final ButtonType SPEED_DIAL = new ButtonType(2);

  public static final ButtonType HOLD = new ButtonType(3);

  public static final ButtonType TRANSFER = new ButtonType(4);

  public static final ButtonType FORWARD_ALL = new ButtonType(5);

  public static final ButtonType FORWARD_BUSY = new ButtonType(6);

  public static final ButtonType FORWARD_NO_ANSWER = new ButtonType(7);

  public static final ButtonType DISPLAY = new ButtonType(8);

  public static final ButtonType LINE = new ButtonType(9);

  public static final ButtonType T120_CHAT = new ButtonType(0xA);

  public static final ButtonType T120_WHITEBOARD = new ButtonType(0xB);

  public static final ButtonType T120_APPLICATION_SHARING = new ButtonType(0xC);

  public static final ButtonType T120_FILE_TRANSFER = new ButtonType(0xD);

  public static final ButtonType VIDEO = new ButtonType(0xE);

  @Named(or = {"Voice Mail", "MessageWaiting"})
  public static final ButtonType VOICEMAIL = new ButtonType(0xF);

  public static final ButtonType ANSWER_RELEASE = new ButtonType(0x10);

  public static final ButtonType AUTO_ANSWER = new ButtonType(0x11);

  public static final ButtonType SELECT = new ButtonType(0x12);

  @Named(value = "Privacy", or = "Feature")
  public static final ButtonType FEATURE = new ButtonType(0x13);

  @Named("ServiceURL")
  public static final ButtonType SERVICE_URL = new ButtonType(0x14);

  @Named(value = "BLFSpeedDial", or = "BusyLampField")
  public static final ButtonType BLF_SPEED_DIAL = new ButtonType(0x15);

  public static final ButtonType MALICIOUS_CALL = new ButtonType(0x1B);

  public static final ButtonType GENERIC_APP_B1 = new ButtonType(0x21);

  public static final ButtonType GENERIC_APP_B2 = new ButtonType(0x22);

  public static final ButtonType GENERIC_APP_B3 = new ButtonType(0x23);

  public static final ButtonType GENERIC_APP_B4 = new ButtonType(0x24);

  public static final ButtonType GENERIC_APP_B5 = new ButtonType(0x25);

  public static final ButtonType MULTIBLINK_FEATURE = new ButtonType(0x26);

  public static final ButtonType MEET_ME_CONFERENCE = new ButtonType(0x7B);

  public static final ButtonType CONFERENCE = new ButtonType(0x7D);

  public static final ButtonType CALL_PARK = new ButtonType(0x7E);

  public static final ButtonType CALL_PICKUP = new ButtonType(0x7F);

  public static final ButtonType GROUP_CALL_PICKUP = new ButtonType(0x80);

  public static final ButtonType MOBILITY = new ButtonType(0x81);

  public static final ButtonType DO_NOT_DISTURB = new ButtonType(0x82);

  public static final ButtonType CONF_LIST = new ButtonType(0x83);

  public static final ButtonType REMOVE_LAST_PARTICIPANT = new ButtonType(0x84);

  @Named("QRT")
  public static final ButtonType QRT = new ButtonType(0x85);

  public static final ButtonType CALL_BACK = new ButtonType(0x86);

  public static final ButtonType OTHER_PICKUP = new ButtonType(0x87);

  public static final ButtonType VIDEO_MODE = new ButtonType(0x88);

  public static final ButtonType NEW_CALL = new ButtonType(0x89);

  public static final ButtonType END_CALL = new ButtonType(0x8A);

  @Named("HLog")
  public static final ButtonType HLOG = new ButtonType(0x8B);

  public static final ButtonType QUEUING = new ButtonType(0x8F);

  @Named("TestE")
  public static final ButtonType PARKING_LOT = new ButtonType(0xC0);

  @Named("TestF")
  public static final ButtonType TEST_F = new ButtonType(0xC1);

  public static final ButtonType MESSAGES = new ButtonType(0xC2);

  public static final ButtonType DIRECTORY = new ButtonType(0xC3);

  @Named("TestI")
  public static final ButtonType TEST_I = new ButtonType(0xC4);

  public static final ButtonType APPLICATION = new ButtonType(0xC5);

  public static final ButtonType HEADSET = new ButtonType(0xC6);

  public static final ButtonType KEYPAD = new ButtonType(0xF0);

  public static final ButtonType AEC = new ButtonType(0xFD);

  public static final ButtonType UNDEFINED = new ButtonType(0xFF);

  /** The code with that number. */
  public static ButtonType of(int code) {
    return new ButtonType(code);
  }

  /** The code with that name. */
  public static Optional<ButtonType> byName(String name) {
    return CodeNames.of(ButtonType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
