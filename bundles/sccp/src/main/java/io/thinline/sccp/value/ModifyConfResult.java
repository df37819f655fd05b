package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of ModifyConferenceReq.
 *
 * @param code the number on the wire
 */
public record ModifyConfResult(int code) implements WireCode {
  public static final ModifyConfResult OK = new ModifyConfResult(0);

  public static final ModifyConfResult RESOURCE_NOT_AVAILABLE = new ModifyConfResult(1);

  public static final ModifyConfResult CONFERENCE_NOT_EXIST = new ModifyConfResult(2);

  public static final ModifyConfResult INVALID_PARAMETER = new ModifyConfResult(3);

  public static final ModifyConfResult MORE_ACTIVE_CALLS_THAN_RESERVED = new ModifyConfResult(4);

  public static final ModifyConfResult INVALID_RESOURCE_TYPE = new ModifyConfResult(5);

  public static final ModifyConfResult SYSTEM_ERROR = new ModifyConfResult(6);

  /** The code with that number. */
  public static ModifyConfResult of(int code) {
    return new ModifyConfResult(code);
  }

  /** The code with that name. */
  public static Optional<ModifyConfResult> byName(String name) {
    return CodeNames.of(ModifyConfResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
