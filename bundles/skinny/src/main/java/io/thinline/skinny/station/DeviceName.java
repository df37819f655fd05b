package io.thinline.skinny.station;

import java.util.regex.Pattern;

/** How devices are called. */
final class DeviceName {
  /**
   * All that a device may be called; nothing in it means anything to a file system, SQL or LDAP.
   */
  private static final Pattern PROPER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,15}");

  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

  private DeviceName() {}

  static boolean proper(String name) {
    return PROPER.matcher(name).matches();
  }

  /** What a stranger sends goes to logs and events without control characters. */
  static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }

  /** The last digit of its MAC address, or what stands there. */
  static int lastDigit(String name) {
    return name.isEmpty()
        ? 0
        : Character.digit(name.charAt(name.length() - 1), Character.MAX_RADIX);
  }
}
