package io.thinline.api.phone;

/** What phones can say in their own language. */
public enum Phrase {
  YOU_HAVE_VOICEMAIL("You Have VoiceMail"),
  FORWARDED_TO("Forwarded to"),
  DO_NOT_DISTURB("DND");

  private final String english;

  Phrase(String english) {
    this.english = english;
  }

  /** What an English phone shows. */
  public String english() {
    return english;
  }
}
