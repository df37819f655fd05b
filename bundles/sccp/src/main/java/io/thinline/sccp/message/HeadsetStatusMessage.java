package io.thinline.sccp.message;

import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.wire.MessageId;

/** The headset was switched on or off. */
@MessageId(0x002B)
public record HeadsetStatusMessage(OnOff headsetStatus) implements PhoneMessage {}
