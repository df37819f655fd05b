package io.thinline.skinny.screen;

/** Phrases that a phone says in its own language: a byte 0x80 and the number of the phrase. */
public final class Labels {
  public static final String HOLD = label(0x03);
  public static final String YOUR_CURRENT_OPTIONS = label(0x13);
  public static final String RING_OUT = label(0x16);
  public static final String FROM = label(0x17);
  public static final String CONNECTED = label(0x18);
  public static final String BUSY = label(0x19);
  public static final String CALL_WAITING = label(0x1B);
  public static final String CALL_PROCEED = label(0x1E);
  public static final String IN_USE_REMOTE = label(0x1F);
  public static final String ENTER_NUMBER = label(0x20);
  public static final String YOU_HAVE_VOICEMAIL = label(0x24);
  public static final String FORWARDED_TO = label(0x25);
  public static final String DO_NOT_DISTURB = label(0x3F);
  public static final String TEMP_FAIL = label(0x23);
  public static final String CALL_TRANSFER = label(0x1C);
  public static final String CAN_NOT_COMPLETE_TRANSFER = label(0x52);
  public static final String UNKNOWN_NUMBER = label(0x38);
  public static final String NOT_ENOUGH_BANDWIDTH = label(0x37);
  public static final String INCOMPATIBLE_DEVICE_TYPE = label(0x46);
  public static final String SERVICE_IS_NOT_ACTIVE = label(0x49);
  public static final String HIGH_TRAFFIC = label(0x4A);

  private Labels() {}

  private static String label(int code) {
    return "\u0080" + (char) code;
  }
}
