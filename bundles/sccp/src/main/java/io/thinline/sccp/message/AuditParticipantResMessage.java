package io.thinline.sccp.message;

import io.thinline.sccp.value.AuditParticipantResult;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * A conference bridge answers AuditParticipantReq.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0040)
public record AuditParticipantResMessage(
    AuditParticipantResult auditParticipantResult,
    int last,
    int conferenceId,
    int numberOfEntries,
    @Size(256) @CountedBy("numberOfEntries") List<Integer> participantEntry)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public AuditParticipantResMessage {
    participantEntry = List.copyOf(participantEntry);
  }

  /** With the counts of the lists and data as they are. */
  public AuditParticipantResMessage(
      AuditParticipantResult auditParticipantResult,
      int last,
      int conferenceId,
      List<Integer> participantEntry) {
    this(auditParticipantResult, last, conferenceId, participantEntry.size(), participantEntry);
  }
}
