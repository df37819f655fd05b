package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The RTP port of an old phone; newer ones say it in OpenReceiveChannelAck.
 *
 * @param rtpMediaPort UDP port
 */
@MessageId(0x0002)
public record IpPortMessage(int rtpMediaPort) implements PhoneMessage {}
