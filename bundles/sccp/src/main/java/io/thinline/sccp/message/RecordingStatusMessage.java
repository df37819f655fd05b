package io.thinline.sccp.message;

import io.thinline.sccp.value.OffOn;
import io.thinline.sccp.wire.MessageId;

/**
 * Whether the call is recorded.
 *
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0160)
public record RecordingStatusMessage(int callReference, OffOn recordingStatus)
    implements ServerMessage {}
