package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Arrangement of pictures in a video conference.
 *
 * @param code the number on the wire
 */
public record VideoLayout(int code) implements WireCode {
  public static final VideoLayout NO_LAYOUT = new VideoLayout(0);

  public static final VideoLayout ONE_BY_ONE = new VideoLayout(1);

  public static final VideoLayout ONE_BY_TWO = new VideoLayout(2);

  public static final VideoLayout TWO_BY_TWO = new VideoLayout(3);

  public static final VideoLayout TWO_BY_TWO_3_ALT_1 = new VideoLayout(4);

  public static final VideoLayout TWO_BY_TWO_3_ALT_2 = new VideoLayout(5);

  public static final VideoLayout THREE_BY_THREE = new VideoLayout(6);

  public static final VideoLayout THREE_BY_THREE_6_ALT_1 = new VideoLayout(7);

  public static final VideoLayout THREE_BY_THREE_6_ALT_2 = new VideoLayout(8);

  public static final VideoLayout THREE_BY_THREE_4_ALT_1 = new VideoLayout(9);

  public static final VideoLayout THREE_BY_THREE_4_ALT_2 = new VideoLayout(10);

  /** The code with that number. */
  public static VideoLayout of(int code) {
    return new VideoLayout(code);
  }

  /** The code with that name. */
  public static Optional<VideoLayout> byName(String name) {
    return CodeNames.of(VideoLayout.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
