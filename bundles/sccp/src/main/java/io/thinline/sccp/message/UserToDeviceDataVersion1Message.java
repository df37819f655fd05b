package io.thinline.sccp.message;

import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;

/**
 * Application data for the phone: objects, actions, pushes.
 *
 * @param applicationId the answer repeats it
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param transactionId the answer repeats it
 * @param dataLength bytes of data
 * @param displayPriority 0 at once, 1 when idle, 2 only if idle
 * @param conferenceId joins the streams of one call
 * @param xmldata at most 2000 bytes a message
 */
@MessageId(0x013F)
public record UserToDeviceDataVersion1Message(
    AppId applicationId,
    int lineInstance,
    int callReference,
    int transactionId,
    int dataLength,
    SequenceFlag sequenceFlag,
    int displayPriority,
    int conferenceId,
    int appInstanceID,
    int routingID,
    @CountedBy("dataLength") Bytes xmldata)
    implements ServerMessage {
  /** With the counts of the lists and data as they are. */
  public UserToDeviceDataVersion1Message(
      AppId applicationId,
      int lineInstance,
      int callReference,
      int transactionId,
      SequenceFlag sequenceFlag,
      int displayPriority,
      int conferenceId,
      int appInstanceID,
      int routingID,
      Bytes xmldata) {
    this(
        applicationId,
        lineInstance,
        callReference,
        transactionId,
        xmldata.size(),
        sequenceFlag,
        displayPriority,
        conferenceId,
        appInstanceID,
        routingID,
        xmldata);
  }
}
