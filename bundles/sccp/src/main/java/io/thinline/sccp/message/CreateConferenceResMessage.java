package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.CreateConfResult;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;

/**
 * A conference bridge answers CreateConferenceReq.
 *
 * @param conferenceId joins the streams of one call
 * @param dataLength bytes of data
 */
@MessageId(0x0035)
public record CreateConferenceResMessage(
    int conferenceId,
    CreateConfResult result,
    int dataLength,
    @CountedBy("dataLength") Bytes passThruData)
    implements PhoneMessage {
  /** With the counts of the lists and data as they are. */
  public CreateConferenceResMessage(int conferenceId, CreateConfResult result, Bytes passThruData) {
    this(conferenceId, result, passThruData.size(), passThruData);
  }
}
