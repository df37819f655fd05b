package io.thinline.callcontrol.app;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom to ring: {@code |} separates who is tried one after another, {@code ,} who is rung at once.
 *
 * @param attempts at least one, each with at least one dial string
 */
record DialString(List<List<String>> attempts) {

  /**
   * @throws IllegalArgumentException with words for the log when there is nothing to ring, or more
   *     than can be read
   */
  static DialString parse(String text) {
    List<List<String>> attempts = new ArrayList<>();
    for (String attempt : text.split("\\|", -1)) {
      List<String> targets = new ArrayList<>();
      for (String target : attempt.split(",", -1)) {
        targets.add(target(target.strip(), text));
      }
      attempts.add(List.copyOf(targets));
    }
    return new DialString(List.copyOf(attempts));
  }

  private static String target(String target, String text) {
    if (target.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" has an empty target; write scheme/address, such as skinny/internal/1101");
    }
    if ("{[<".indexOf(target.charAt(0)) >= 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" sets variables in the dial string; use the application set before it");
    }
    return target;
  }
}
