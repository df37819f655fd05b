package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How a stream travels.
 *
 * @param code the number on the wire
 */
public record MediaTransportType(int code) implements WireCode {
  public static final MediaTransportType RTP = new MediaTransportType(1);

  public static final MediaTransportType UDP = new MediaTransportType(2);

  public static final MediaTransportType TCP = new MediaTransportType(3);

  /** The code with that number. */
  public static MediaTransportType of(int code) {
    return new MediaTransportType(code);
  }

  /** The code with that name. */
  public static Optional<MediaTransportType> byName(String name) {
    return CodeNames.of(MediaTransportType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
