package io.thinline.events;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Percent encoding as FreeSWITCH writes header values: printable ASCII stays bare except what has a
 * meaning in a URL; upper case hex digits, a byte of UTF-8 each.
 */
final class UrlEncoding {
  private static final String ESCAPED = " \"#%&+:;<=>?@[\\]^`{|}";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final BitSet BARE = new BitSet();

  static {
    BARE.set('!', '~' + 1);
    ESCAPED.chars().forEach(BARE::clear);
  }

  private UrlEncoding() {}

  static void append(StringBuilder text, String value) {
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      int octet = each & 0xFF;
      if (BARE.get(octet)) {
        text.append((char) octet);
      } else {
        text.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xF]);
      }
    }
  }
}
