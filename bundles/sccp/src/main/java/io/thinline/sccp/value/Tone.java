package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A tone.
 *
 * @param code the number on the wire
 */
public record Tone(int code) implements WireCode {
  public static final Tone SILENCE = new Tone(0);

  public static final Tone DTMF_1 = new Tone(1);

  public static final Tone DTMF_2 = new Tone(2);

  public static final Tone DTMF_3 = new Tone(3);

  public static final Tone DTMF_4 = new Tone(4);

  public static final Tone DTMF_5 = new Tone(5);

  public static final Tone DTMF_6 = new Tone(6);

  public static final Tone DTMF_7 = new Tone(7);

  public static final Tone DTMF_8 = new Tone(8);

  public static final Tone DTMF_9 = new Tone(9);

  public static final Tone DTMF_0 = new Tone(0xA);

  public static final Tone DTMF_STAR = new Tone(0xE);

  public static final Tone DTMF_POUND = new Tone(0xF);

  public static final Tone DTMF_A = new Tone(0x10);

  public static final Tone DTMF_B = new Tone(0x11);

  public static final Tone DTMF_C = new Tone(0x12);

  public static final Tone DTMF_D = new Tone(0x13);

  @Named(value = "DialTone", or = "InsideDialTone")
  public static final Tone INSIDE_DIAL_TONE = new Tone(0x21);

  public static final Tone OUTSIDE_DIAL_TONE = new Tone(0x22);

  @Named(value = "BusyTone", or = "LineBusyTone")
  public static final Tone LINE_BUSY_TONE = new Tone(0x23);

  /** Ring back. */
  @Named(value = "Alert", or = "AlertingTone")
  public static final Tone ALERTING_TONE = new Tone(0x24);

  @Named(value = "Reorder", or = "ReorderTone")
  public static final Tone REORDER_TONE = new Tone(0x25);

  public static final Tone RECORDER_WARNING_TONE = new Tone(0x26);

  public static final Tone RECORDER_DETECTED_TONE = new Tone(0x27);

  public static final Tone REVERTING_TONE = new Tone(0x28);

  public static final Tone RECEIVER_OFF_HOOK_TONE = new Tone(0x29);

  /** Stutter dial tone. */
  @Named(or = "PartialDialTone")
  public static final Tone MESSAGE_WAITING_TONE = new Tone(0x2A);

  public static final Tone NO_SUCH_NUMBER_TONE = new Tone(0x2B);

  public static final Tone BUSY_VERIFICATION_TONE = new Tone(0x2C);

  @Named(value = "CallWaitTone", or = "CallWaitingTone")
  public static final Tone CALL_WAITING_TONE = new Tone(0x2D);

  public static final Tone CONFIRMATION_TONE = new Tone(0x2E);

  public static final Tone CAMP_ON_INDICATION_TONE = new Tone(0x2F);

  public static final Tone RECALL_DIAL_TONE = new Tone(0x30);

  /** Two beeps. */
  public static final Tone ZIP_ZIP = new Tone(0x31);

  /** One beep. */
  public static final Tone ZIP = new Tone(0x32);

  /** Error. */
  public static final Tone BEEP_BONK = new Tone(0x33);

  public static final Tone MUSIC_TONE = new Tone(0x34);

  public static final Tone HOLD_TONE = new Tone(0x35);

  public static final Tone TEST_TONE = new Tone(0x36);

  public static final Tone DT_MONITOR_WARNING_TONE = new Tone(0x37);

  public static final Tone MONITOR_WARNING_TONE = new Tone(0x38);

  public static final Tone SECURE_WARNING_TONE = new Tone(0x39);

  public static final Tone ADD_CALL_WAITING = new Tone(0x40);

  public static final Tone PRIORITY_CALL_WAIT = new Tone(0x41);

  public static final Tone RECALL_DIAL = new Tone(0x42);

  public static final Tone BARGE_IN = new Tone(0x43);

  public static final Tone DISTINCT_ALERT = new Tone(0x44);

  public static final Tone PRIORITY_ALERT = new Tone(0x45);

  public static final Tone REMINDER_RING = new Tone(0x46);

  public static final Tone PRECEDENCE_RING_BACK = new Tone(0x47);

  public static final Tone PREEMPTION_TONE = new Tone(0x48);

  public static final Tone NON_SECURE_WARNING_TONE = new Tone(0x49);

  public static final Tone MF_1 = new Tone(0x50);

  public static final Tone MF_2 = new Tone(0x51);

  public static final Tone MF_3 = new Tone(0x52);

  public static final Tone MF_4 = new Tone(0x53);

  public static final Tone MF_5 = new Tone(0x54);

  public static final Tone MF_6 = new Tone(0x55);

  public static final Tone MF_7 = new Tone(0x56);

  public static final Tone MF_8 = new Tone(0x57);

  public static final Tone MF_9 = new Tone(0x58);

  public static final Tone MF_0 = new Tone(0x59);

  public static final Tone MF_KP1 = new Tone(0x5A);

  public static final Tone MF_ST = new Tone(0x5B);

  public static final Tone MF_KP2 = new Tone(0x5C);

  public static final Tone MF_STP = new Tone(0x5D);

  public static final Tone MF_ST3P = new Tone(0x5E);

  public static final Tone MILLIWATT = new Tone(0x5F);

  public static final Tone MILLIWATT_TEST = new Tone(0x60);

  public static final Tone HIGH_TONE = new Tone(0x61);

  public static final Tone FLASH_OVERRIDE = new Tone(0x62);

  public static final Tone FLASH = new Tone(0x63);

  public static final Tone PRIORITY = new Tone(0x64);

  public static final Tone IMMEDIATE = new Tone(0x65);

  public static final Tone PREAMP_WARN = new Tone(0x66);

  public static final Tone HZ_2105 = new Tone(0x67);

  public static final Tone HZ_2600 = new Tone(0x68);

  public static final Tone HZ_440 = new Tone(0x69);

  public static final Tone HZ_300 = new Tone(0x6A);

  public static final Tone MOBILITY_WP = new Tone(0x6B);

  public static final Tone MOBILITY_UAC = new Tone(0x6C);

  public static final Tone MOBILITY_WTDN = new Tone(0x6D);

  public static final Tone MOBILITY_MON = new Tone(0x6E);

  public static final Tone MOBILITY_MOFF = new Tone(0x6F);

  public static final Tone MOBILITY_UKC = new Tone(0x70);

  public static final Tone MOBILITY_VMA = new Tone(0x71);

  public static final Tone MOBILITY_FAC = new Tone(0x72);

  public static final Tone MOBILITY_CMC = new Tone(0x73);

  public static final Tone MLPP_PALA = new Tone(0x77);

  public static final Tone MLPP_ICA = new Tone(0x78);

  public static final Tone MLPP_VCA = new Tone(0x79);

  public static final Tone MLPP_BPA = new Tone(0x7A);

  public static final Tone MLPP_BNEA = new Tone(0x7B);

  public static final Tone MLPP_UPA = new Tone(0x7C);

  public static final Tone TUA = new Tone(0x7D);

  public static final Tone GONE = new Tone(0x7E);

  /** Silence. */
  public static final Tone NO_TONE = new Tone(0x7F);

  public static final Tone MEET_ME_GREETING = new Tone(0x80);

  public static final Tone MEET_ME_NUMBER_INVALID = new Tone(0x81);

  public static final Tone MEET_ME_NUMBER_FAILED = new Tone(0x82);

  public static final Tone MEET_ME_ENTER_PIN = new Tone(0x83);

  public static final Tone MEET_ME_INVALID_PIN = new Tone(0x84);

  public static final Tone MEET_ME_FAILED_PIN = new Tone(0x85);

  public static final Tone MEET_ME_CFB_FAILED = new Tone(0x86);

  public static final Tone MEET_ME_ENTER_ACCESS_CODE = new Tone(0x87);

  public static final Tone MEET_ME_ACCESS_CODE_INVALID = new Tone(0x88);

  public static final Tone MEET_ME_ACCESS_CODE_FAILED = new Tone(0x89);

  /** The code with that number. */
  public static Tone of(int code) {
    return new Tone(code);
  }

  /** The code with that name. */
  public static Optional<Tone> byName(String name) {
    return CodeNames.of(Tone.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
