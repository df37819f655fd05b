package io.thinline.skinny.station;

import io.thinline.api.config.RegistrationParameters;
import io.thinline.api.config.RegistrationParameters.LabelForm;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.value.DisplayLabel;

/** The words of soft keys and prompts in the form a phone reads. */
public final class PhoneLabels {
  /** First version whose phones have a dictionary; CallManager 3.x sent text to those before. */
  private static final int DICTIONARY_VERSION = 6;

  /** First version whose phones are sure to have the dictionary's second page. */
  private static final int SECOND_PAGE_VERSION = 11;

  private static final PhoneLabels WORDS = new PhoneLabels(true, false);
  private static final PhoneLabels OLD_CODES = new PhoneLabels(false, false);
  private static final PhoneLabels CODES = new PhoneLabels(false, true);

  private final boolean plain;
  private final boolean secondPage;

  private PhoneLabels(boolean plain, boolean secondPage) {
    this.plain = plain;
    this.secondPage = secondPage;
  }

  public static PhoneLabels of(Station station) {
    LabelForm form =
        StationParameters.get(
            station,
            RegistrationParameters.DEVICE_SOFT_KEY_LABELS,
            RegistrationParameters.SOFT_KEY_LABELS);
    return switch (form) {
      case TEXT -> WORDS;
      case CODES -> codes(station.dialect());
      case AUTO ->
          station.dialect().protocol() == Protocol.SCCP
                  && station.dialect().version() < DICTIONARY_VERSION
              ? WORDS
              : codes(station.dialect());
    };
  }

  private static PhoneLabels codes(Dialect dialect) {
    boolean sure = dialect.protocol() == Protocol.SCCP && dialect.version() >= SECOND_PAGE_VERSION;
    return sure ? CODES : OLD_CODES;
  }

  /** A text with labels in it, as this phone shows it in words. */
  public String text(String withLabels) {
    return plain ? DisplayLabel.readable(withLabels) : withLabels;
  }

  /** Whether it is a phone without a dictionary. */
  boolean plain() {
    return plain;
  }

  /** Whether its dictionary has the newer page too. */
  boolean secondPage() {
    return secondPage;
  }
}
