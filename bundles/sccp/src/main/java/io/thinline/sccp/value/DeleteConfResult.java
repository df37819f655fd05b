package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of DeleteConferenceReq.
 *
 * @param code the number on the wire
 */
public record DeleteConfResult(int code) implements WireCode {
  public static final DeleteConfResult OK = new DeleteConfResult(0);

  public static final DeleteConfResult CONFERENCE_NOT_EXIST = new DeleteConfResult(1);

  public static final DeleteConfResult SYSTEM_ERROR = new DeleteConfResult(2);

  /** The code with that number. */
  public static DeleteConfResult of(int code) {
    return new DeleteConfResult(code);
  }

  /** The code with that name. */
  public static Optional<DeleteConfResult> byName(String name) {
    return CodeNames.of(DeleteConfResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
