package io.thinline.callcontrol;

import java.nio.charset.StandardCharsets;

/** Why a call ended, in words that fit the prompt line of a phone. */
final class Reasons {
  /** The prompt line of SCCP, less the byte that ends it. */
  private static final int LONGEST = 31;

  private static final String NOT_INSTALLED = " not installed";

  private Reasons() {}

  static String notInstalled(String name) {
    return fits(name + NOT_INSTALLED) ? name + NOT_INSTALLED : "Service" + NOT_INSTALLED;
  }

  /** What is longer says nothing: the cause speaks. */
  static String forDisplay(String reason) {
    return fits(reason) ? reason : "";
  }

  private static boolean fits(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }
}
