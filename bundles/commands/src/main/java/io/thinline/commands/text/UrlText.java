package io.thinline.commands.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts in URLs, with the characters that FreeSWITCH takes for unsafe. */
final class UrlText {
  private static final String UNSAFE = "\r\n \"#%&+:;<=>?@[\\]^`{|}";
  private static final int HEX = 16;

  private UrlText() {}

  static String encoded(String text) {
    StringBuilder url = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < ' ' || c > '~' || UNSAFE.indexOf(c) >= 0) {
        url.append(String.format("%%%02X", (int) c));
      } else {
        url.append(c);
      }
    }
    return url.toString();
  }

  /** A per cent sign without two hexadecimal digits behind it stays as it is. */
  static String decoded(String url) {
    byte[] octets = url.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int at = 0; at < octets.length; at++) {
      int high = at + 2 < octets.length ? Character.digit(octets[at + 1], HEX) : -1;
      int low = at + 2 < octets.length ? Character.digit(octets[at + 2], HEX) : -1;
      if (octets[at] == '%' && high >= 0 && low >= 0) {
        text.write(high * HEX + low);
        at += 2;
      } else {
        text.write(octets[at]);
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
