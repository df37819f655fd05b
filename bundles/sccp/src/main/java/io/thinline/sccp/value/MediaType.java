package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Kind of a stream.
 *
 * @param code the number on the wire
 */
public record MediaType(int code) implements WireCode {
  public static final MediaType INVALID = new MediaType(0);

  public static final MediaType AUDIO = new MediaType(1);

  public static final MediaType MAIN_VIDEO = new MediaType(2);

  public static final MediaType FECC = new MediaType(3);

  public static final MediaType PRESENTATION_VIDEO = new MediaType(4);

  public static final MediaType DATA_BFCP = new MediaType(5);

  public static final MediaType DATA_IX_CHANNEL = new MediaType(6);

  public static final MediaType T38 = new MediaType(7);

  /** The code with that number. */
  public static MediaType of(int code) {
    return new MediaType(code);
  }

  /** The code with that name. */
  public static Optional<MediaType> byName(String name) {
    return CodeNames.of(MediaType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
