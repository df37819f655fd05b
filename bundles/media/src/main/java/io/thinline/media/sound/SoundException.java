package io.thinline.media.sound;

/** A sound that cannot be played; the message says which, why, and what would be right. */
public final class SoundException extends Exception {
  private static final long serialVersionUID = 1L;

  SoundException(String message) {
    super(message);
  }

  SoundException(String message, Throwable cause) {
    super(message, cause);
  }
}
