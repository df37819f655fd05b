package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.wire.MessageId;

/** Handset, headset or speaker came into use or went out of use. */
@MessageId(0x0049)
public record AccessoryStatusMessage(
    MediaPathId mediaPathID, MediaPathEvent mediaPathEvent, int unknown) implements PhoneMessage {}
