package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.ModifyConfResult;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;

/**
 * A conference bridge answers ModifyConferenceReq.
 *
 * @param conferenceId joins the streams of one call
 * @param dataLength bytes of data
 */
@MessageId(0x0037)
public record ModifyConferenceResMessage(
    int conferenceId,
    ModifyConfResult modifyConfResult,
    int dataLength,
    @CountedBy("dataLength") Bytes passThruData)
    implements PhoneMessage {
  /** With the counts of the lists and data as they are. */
  public ModifyConferenceResMessage(
      int conferenceId, ModifyConfResult modifyConfResult, Bytes passThruData) {
    this(conferenceId, modifyConfResult, passThruData.size(), passThruData);
  }
}
