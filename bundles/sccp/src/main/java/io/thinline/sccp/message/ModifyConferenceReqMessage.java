package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Has a bridge change a conference.
 *
 * @param conferenceId joins the streams of one call
 * @param applicationId the answer repeats it
 * @param dataLength bytes of data
 */
@MessageId(0x0139)
public record ModifyConferenceReqMessage(
    int conferenceId,
    int numberOfReservedParticipants,
    int applicationId,
    @Text(32) String appConfID,
    @Text(24) String appData,
    int dataLength,
    @CountedBy("dataLength") Bytes passThruData)
    implements ServerMessage {
  /** With the counts of the lists and data as they are. */
  public ModifyConferenceReqMessage(
      int conferenceId,
      int numberOfReservedParticipants,
      int applicationId,
      String appConfID,
      String appData,
      Bytes passThruData) {
    this(
        conferenceId,
        numberOfReservedParticipants,
        applicationId,
        appConfID,
        appData,
        passThruData.size(),
        passThruData);
  }
}
