package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of AddParticipantReq.
 *
 * @param code the number on the wire
 */
public record AddParticipantResult(int code) implements WireCode {
  public static final AddParticipantResult OK = new AddParticipantResult(0);

  public static final AddParticipantResult RESOURCE_NOT_AVAILABLE = new AddParticipantResult(1);

  public static final AddParticipantResult CONFERENCE_NOT_EXIST = new AddParticipantResult(2);

  public static final AddParticipantResult DUPLICATE_CALL_REFERENCE = new AddParticipantResult(3);

  public static final AddParticipantResult SYSTEM_ERROR = new AddParticipantResult(4);

  /** The code with that number. */
  public static AddParticipantResult of(int code) {
    return new AddParticipantResult(code);
  }

  /** The code with that name. */
  public static Optional<AddParticipantResult> byName(String name) {
    return CodeNames.of(AddParticipantResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
