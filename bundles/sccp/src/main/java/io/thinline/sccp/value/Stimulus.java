package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A button as it is pressed (Stimulus) and lit (SetLamp).
 *
 * @param code the number on the wire
 */
public record Stimulus(int code) implements WireCode {
  @Named("Unknown")
  public static final Stimulus UNUSED = new Stimulus(0);

  public static final Stimulus LAST_NUMBER_REDIAL = new Stimulus(1);

  public static final Stimulus SPEED_DIAL = new Stimulus(2);

  public static final Stimulus HOLD = new Stimulus(3);

  public static final Stimulus TRANSFER = new Stimulus(4);

  public static final Stimulus FORWARD_ALL = new Stimulus(5);

  public static final Stimulus FORWARD_BUSY = new Stimulus(6);

  public static final Stimulus FORWARD_NO_ANSWER = new Stimulus(7);

  public static final Stimulus DISPLAY = new Stimulus(8);

  public static final Stimulus LINE = new Stimulus(9);

  public static final Stimulus T120_CHAT = new Stimulus(0xA);

  public static final Stimulus T120_WHITEBOARD = new Stimulus(0xB);

  public static final Stimulus T120_APPLICATION_SHARING = new Stimulus(0xC);

  public static final Stimulus T120_FILE_TRANSFER = new Stimulus(0xD);

  public static final Stimulus VIDEO = new Stimulus(0xE);

  @Named(or = {"Voice Mail", "MessageWaiting"})
  public static final Stimulus VOICEMAIL = new Stimulus(0xF);

  public static final Stimulus ANSWER_RELEASE = new Stimulus(0x10);

  public static final Stimulus AUTO_ANSWER = new Stimulus(0x11);

  public static final Stimulus SELECT = new Stimulus(0x12);

  @Named(value = "Privacy", or = "Feature")
  public static final Stimulus FEATURE = new Stimulus(0x13);

  @Named("ServiceURL")
  public static final Stimulus SERVICE_URL = new Stimulus(0x14);

  @Named(value = "BLFSpeedDial", or = "BusyLampField")
  public static final Stimulus BLF_SPEED_DIAL = new Stimulus(0x15);

  @Named("DPark")
  public static final Stimulus DPARK = new Stimulus(0x16);

  public static final Stimulus INTERCOM = new Stimulus(0x17);

  public static final Stimulus MALICIOUS_CALL = new Stimulus(0x1B);

  public static final Stimulus GENERIC_APP_B1 = new Stimulus(0x21);

  public static final Stimulus GENERIC_APP_B2 = new Stimulus(0x22);

  public static final Stimulus GENERIC_APP_B3 = new Stimulus(0x23);

  public static final Stimulus GENERIC_APP_B4 = new Stimulus(0x24);

  public static final Stimulus GENERIC_APP_B5 = new Stimulus(0x25);

  public static final Stimulus MULTIBLINK_FEATURE = new Stimulus(0x26);

  public static final Stimulus MEET_ME_CONFERENCE = new Stimulus(0x7B);

  public static final Stimulus CONFERENCE = new Stimulus(0x7D);

  public static final Stimulus CALL_PARK = new Stimulus(0x7E);

  public static final Stimulus CALL_PICKUP = new Stimulus(0x7F);

  public static final Stimulus GROUP_CALL_PICKUP = new Stimulus(0x80);

  public static final Stimulus MOBILITY = new Stimulus(0x81);

  public static final Stimulus DO_NOT_DISTURB = new Stimulus(0x82);

  public static final Stimulus CONF_LIST = new Stimulus(0x83);

  public static final Stimulus REMOVE_LAST_PARTICIPANT = new Stimulus(0x84);

  @Named("QRT")
  public static final Stimulus QRT = new Stimulus(0x85);

  public static final Stimulus CALL_BACK = new Stimulus(0x86);

  public static final Stimulus OTHER_PICKUP = new Stimulus(0x87);

  public static final Stimulus VIDEO_MODE = new Stimulus(0x88);

  public static final Stimulus NEW_CALL = new Stimulus(0x89);

  public static final Stimulus END_CALL = new Stimulus(0x8A);

  @Named("HLog")
  public static final Stimulus HLOG = new Stimulus(0x8B);

  public static final Stimulus QUEUING = new Stimulus(0x8F);

  @Named("TestE")
  public static final Stimulus PARKING_LOT = new Stimulus(0xC0);

  @Named("TestF")
  public static final Stimulus TEST_F = new Stimulus(0xC1);

  public static final Stimulus MESSAGES = new Stimulus(0xC2);

  public static final Stimulus DIRECTORY = new Stimulus(0xC3);

  @Named("TestI")
  public static final Stimulus TEST_I = new Stimulus(0xC4);

  public static final Stimulus APPLICATION = new Stimulus(0xC5);

  public static final Stimulus HEADSET = new Stimulus(0xC6);

  public static final Stimulus KEYPAD = new Stimulus(0xF0);

  public static final Stimulus AEC = new Stimulus(0xFD);

  public static final Stimulus UNDEFINED = new Stimulus(0xFF);

  /** The code with that number. */
  public static Stimulus of(int code) {
    return new Stimulus(code);
  }

  /** The code with that name. */
  public static Optional<Stimulus> byName(String name) {
    return CodeNames.of(Stimulus.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
