package io.thinline.sccp;

/** The numbers of the frame around a message: length word, version word, message id, payload. */
public final class Frame {
  /** Bytes of length word, version word and message id. */
  public static final int HEADER = 12;

  /** Bytes that the length word does not count: itself and the version word. */
  public static final int NOT_COUNTED = 8;

  /** The smallest legal length word: a message id and no payload. */
  public static final int LEAST_LENGTH = 4;

  /** The largest length word that is accepted unless told otherwise. */
  public static final int MOST_LENGTH = 8192;

  private Frame() {}
}
