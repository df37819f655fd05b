package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of AuditParticipantReq.
 *
 * @param code the number on the wire
 */
public record AuditParticipantResult(int code) implements WireCode {
  public static final AuditParticipantResult OK = new AuditParticipantResult(0);

  public static final AuditParticipantResult CONFERENCE_NOT_EXIST = new AuditParticipantResult(1);

  /** The code with that number. */
  public static AuditParticipantResult of(int code) {
    return new AuditParticipantResult(code);
  }

  /** The code with that name. */
  public static Optional<AuditParticipantResult> byName(String name) {
    return CodeNames.of(AuditParticipantResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
