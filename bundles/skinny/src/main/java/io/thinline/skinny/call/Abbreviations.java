package io.thinline.skinny.call;

import io.thinline.skinny.station.PhoneButtons;
import io.thinline.skinny.station.SoftKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** Digits that stand for the number of a speed dial, once its user says so by the AbbrDial key. */
final class Abbreviations {
  private static final Pattern POSSIBLE = Pattern.compile("[1-9][0-9]?");

  private Abbreviations() {}

  /** The number behind a speed dial button, or behind one that the phone has no room for. */
  static Optional<String> speedDial(Phone phone, int instance) {
    return PhoneButtons.of(phone.station()).speedDial(instance).filter(it -> !it.isBlank());
  }

  /** What the digits stand for. */
  static Optional<String> number(Phone phone, String digits) {
    return Optional.of(digits)
        .filter(it -> POSSIBLE.matcher(it).matches())
        .flatMap(it -> speedDial(phone, Integer.parseInt(it)));
  }

  /** Whether the key for it is on the phone, and the digits are one or lack one more digit. */
  static boolean possible(Phone phone, String digits) {
    return phone
            .keys()
            .of(CallPhase.COLLECTING.keys())
            .contains(Optional.of(SoftKey.ABBREVIATED_DIAL))
        && (number(phone, digits).isPresent() || isBeginning(phone, digits));
  }

  private static boolean isBeginning(Phone phone, String digits) {
    for (char next = '0'; next <= '9'; next++) {
      if (number(phone, digits + next).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
