package io.thinline.softphone;

/** The DTMF digits that came out of the phone, in order. Any thread. */
final class HeardDigits {
  private static final int REMEMBERED = 1000;
  private static final String TONES = "?1234567890???*#ABCD";

  private volatile String digits = "";

  synchronized void hear(char digit) {
    String all = digits + digit;
    digits = all.length() > REMEMBERED ? all.substring(1) : all;
  }

  /** The digit of a tone code from 1 to 0x13; those between without one are '?'. */
  static char ofTone(int code) {
    return TONES.charAt(code);
  }

  @Override
  public String toString() {
    return digits;
  }
}
