package io.thinline.sccp.message;

import io.thinline.sccp.value.AnnPlayMode;
import io.thinline.sccp.value.AnnouncementEntry;
import io.thinline.sccp.value.EndOfAnnAck;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * Has an annunciator play announcements.
 *
 * @param conferenceId joins the streams of one call
 */
@MessageId(0x0122)
public record StartAnnouncementMessage(
    @Size(32) List<AnnouncementEntry> annList,
    EndOfAnnAck annAckReq,
    int conferenceId,
    @Size(16) List<Integer> matrixConfPartyID,
    int hearingConfPartyMask,
    AnnPlayMode annPlayMode)
    implements ServerMessage {
  /** Keeps copies of the lists. */
  public StartAnnouncementMessage {
    annList = List.copyOf(annList);
    matrixConfPartyID = List.copyOf(matrixConfPartyID);
  }
}
