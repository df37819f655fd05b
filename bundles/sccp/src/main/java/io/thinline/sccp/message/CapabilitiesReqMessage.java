package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/** Asks for the audio codecs: CapabilitiesRes, or one of the UpdateCapabilities messages. */
@MessageId(0x009B)
public record CapabilitiesReqMessage() implements ServerMessage {}
