package io.thinline.sccp.message;

import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;

/**
 * The phone's answer to UserToDeviceData.
 *
 * @param applicationId the answer repeats it
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param transactionId the answer repeats it
 * @param dataLength bytes of data
 * @param xmldata at most 2000 bytes a message
 */
@MessageId(0x002F)
public record DeviceToUserDataResponseMessage(
    AppId applicationId,
    int lineInstance,
    int callReference,
    int transactionId,
    int dataLength,
    @CountedBy("dataLength") Bytes xmldata)
    implements PhoneMessage {
  /** With the counts of the lists and data as they are. */
  public DeviceToUserDataResponseMessage(
      AppId applicationId, int lineInstance, int callReference, int transactionId, Bytes xmldata) {
    this(applicationId, lineInstance, callReference, transactionId, xmldata.size(), xmldata);
  }
}
