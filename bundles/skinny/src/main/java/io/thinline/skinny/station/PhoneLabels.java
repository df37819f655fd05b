package io.thinline.skinny.station;

import io.thinline.api.config.RegistrationParameters;
import io.thinline.api.config.RegistrationParameters.LabelForm;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.value.DisplayLabel;

/** The words of soft keys and prompts in the form a phone reads. */
public final class PhoneLabels {
  /** First version whose phones have a dictionary; CallManager 3.x sent text to those before. */
  private static final int DICTIONARY_VERSION = 6;

  private static final PhoneLabels WORDS = new PhoneLabels(true);
  private static final PhoneLabels CODES = new PhoneLabels(false);

  private final boolean plain;

  private PhoneLabels(boolean plain) {
    this.plain = plain;
  }

  public static PhoneLabels of(Station station) {
    LabelForm form =
        StationParameters.get(
            station,
            RegistrationParameters.DEVICE_SOFT_KEY_LABELS,
            RegistrationParameters.SOFT_KEY_LABELS);
    return switch (form) {
      case TEXT -> WORDS;
      case CODES -> CODES;
      case AUTO ->
          station.dialect().protocol() == Protocol.SCCP
                  && station.dialect().version() < DICTIONARY_VERSION
              ? WORDS
              : CODES;
    };
  }

  /** A text with labels in it, as this phone shows it in words. */
  public String text(String withLabels) {
    return plain ? DisplayLabel.readable(withLabels) : withLabels;
  }

  /** Whether it is a phone without a dictionary. */
  boolean plain() {
    return plain;
  }
}
