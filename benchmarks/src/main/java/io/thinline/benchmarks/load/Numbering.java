package io.thinline.benchmarks.load;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and numbers of the phones, counted up from the first.
 *
 * @param firstDevice letters and twelve hex digits, or anything that ends with decimal digits
 * @param firstLine digits; leading zeros stay
 */
record Numbering(String firstDevice, String firstLine) {
  private static final Pattern MAC = Pattern.compile("([A-Za-z]+)([0-9A-Fa-f]{12})");
  private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,15})");
  private static final int HEX = 16;
  private static final int DECIMAL = 10;
  private static final int MAC_DIGITS = 12;
  private static final int LONGEST_NAME = 15;

  /** Checks both. */
  Numbering {
    boolean countable =
        COUNTED.matcher(firstDevice).matches() || MAC.matcher(firstDevice).matches();
    if (firstDevice.length() > LONGEST_NAME || !countable) {
      throw new IllegalArgumentException(
          "device name \""
              + firstDevice
              + "\": letters and twelve hex digits are right, such as"
              + " SEP001120AA0000");
    }
    if (!firstLine.matches("[0-9]{1,15}")) {
      throw new IllegalArgumentException(
          "line \"" + firstLine + "\": up to 15 digits are right, such as 2000");
    }
  }

  String device(int index) {
    Matcher mac = MAC.matcher(firstDevice);
    if (mac.matches()) {
      return mac.group(1) + counted(mac.group(2), HEX, index).toUpperCase(Locale.ROOT);
    }
    Matcher other = COUNTED.matcher(firstDevice);
    return other.matches() ? other.group(1) + counted(other.group(2), DECIMAL, index) : "";
  }

  String line(int index) {
    return counted(firstLine, DECIMAL, index);
  }

  /** The hardware address in the name, as 6 bytes; zeros when there is none. */
  byte[] hardwareAddress(int index) {
    String name = device(index);
    return MAC.matcher(name).matches()
        ? HexFormat.of().parseHex(name.substring(name.length() - MAC_DIGITS))
        : new byte[MAC_DIGITS / 2];
  }

  private static String counted(String first, int base, int index) {
    String number = Long.toString(Long.parseLong(first, base) + index, base);
    return "0".repeat(Math.max(0, first.length() - number.length())) + number;
  }
}
