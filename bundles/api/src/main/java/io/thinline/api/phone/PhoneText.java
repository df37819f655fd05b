package io.thinline.api.phone;

import java.util.Optional;

/**
 * Words for a phone's display. A phone shows as much as it has room for, 30 characters mostly.
 *
 * @param phrase what comes first, in the language of the phone
 * @param words what follows at once, as it is
 */
public record PhoneText(Optional<Phrase> phrase, String words) {

  public static PhoneText of(String words) {
    return new PhoneText(Optional.empty(), words);
  }

  public static PhoneText of(Phrase phrase, String words) {
    return new PhoneText(Optional.of(phrase), words);
  }

  /** As an English phone shows it. */
  @Override
  public String toString() {
    return phrase.map(Phrase::english).orElse("") + words;
  }
}
