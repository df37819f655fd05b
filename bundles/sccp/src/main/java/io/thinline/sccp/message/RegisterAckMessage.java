package io.thinline.sccp.message;

import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldHeader;
import io.thinline.sccp.wire.Text;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;

/**
 * The registration is accepted.
 *
 * @param keepAliveInterval seconds between keepalives
 * @param dateTemplate order and separators of the date, such as D/M/Y
 * @param alignmentPadding not used
 * @param secondaryKeepAliveInterval seconds between keepalives to standby servers
 * @param maxProtocolVer the version the server chose
 * @param phoneFeatures what the phone can do
 */
@MessageId(0x0081)
@OldHeader
public record RegisterAckMessage(
    int keepAliveInterval,
    @Text(6) String dateTemplate,
    @U16 int alignmentPadding,
    int secondaryKeepAliveInterval,
    @U8 int maxProtocolVer,
    @U8 int unknown,
    @U16 PhoneFeatures phoneFeatures)
    implements ServerMessage {}
