package io.thinline.sccp.message;

import io.thinline.sccp.value.AuditConferenceEntry;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/** A conference bridge answers AuditConferenceReq. */
@MessageId(0x0039)
public record AuditConferenceResMessage(
    int last,
    int numberOfEntries,
    @Size(32) @CountedBy("numberOfEntries") List<AuditConferenceEntry> conferenceEntry)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public AuditConferenceResMessage {
    conferenceEntry = List.copyOf(conferenceEntry);
  }

  /** With the counts of the lists and data as they are. */
  public AuditConferenceResMessage(int last, List<AuditConferenceEntry> conferenceEntry) {
    this(last, conferenceEntry.size(), conferenceEntry);
  }
}
