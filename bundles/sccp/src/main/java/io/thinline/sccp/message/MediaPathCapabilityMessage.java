package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaPathCapability;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.wire.MessageId;

/** What a handset, headset or speaker can do. */
@MessageId(0x004A)
public record MediaPathCapabilityMessage(
    MediaPathId mediaPathID, MediaPathCapability mediaPathCapabilities) implements PhoneMessage {}
