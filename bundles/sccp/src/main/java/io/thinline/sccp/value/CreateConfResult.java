package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of CreateConferenceReq.
 *
 * @param code the number on the wire
 */
public record CreateConfResult(int code) implements WireCode {
  public static final CreateConfResult OK = new CreateConfResult(0);

  public static final CreateConfResult RESOURCE_NOT_AVAILABLE = new CreateConfResult(1);

  public static final CreateConfResult CONFERENCE_ALREADY_EXISTS = new CreateConfResult(2);

  public static final CreateConfResult SYSTEM_ERROR = new CreateConfResult(3);

  /** The code with that number. */
  public static CreateConfResult of(int code) {
    return new CreateConfResult(code);
  }

  /** The code with that name. */
  public static Optional<CreateConfResult> byName(String name) {
    return CodeNames.of(CreateConfResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
