package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Size of a picture.
 *
 * @param code the number on the wire
 */
public record VideoFormat(int code) implements WireCode {
  public static final VideoFormat UNDEFINED = new VideoFormat(0);

  public static final VideoFormat SQCIF = new VideoFormat(1);

  public static final VideoFormat QCIF = new VideoFormat(2);

  public static final VideoFormat CIF = new VideoFormat(3);

  public static final VideoFormat CIF_4 = new VideoFormat(4);

  public static final VideoFormat CIF_16 = new VideoFormat(5);

  public static final VideoFormat CUSTOM = new VideoFormat(6);

  public static final VideoFormat UNKNOWN = new VideoFormat(232);

  /** The code with that number. */
  public static VideoFormat of(int code) {
    return new VideoFormat(code);
  }

  /** The code with that name. */
  public static Optional<VideoFormat> byName(String name) {
    return CodeNames.of(VideoFormat.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
