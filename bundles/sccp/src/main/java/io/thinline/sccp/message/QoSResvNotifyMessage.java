package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.RsvpDirection;
import io.thinline.sccp.wire.MessageId;

/**
 * An RSVP agent has a reservation.
 *
 * @param conferenceId joins the streams of one call
 * @param callReference the call, 0 when none is meant
 * @param passThroughPartyId names this stream; a new one for every opening
 * @param remoteIpAddr where to send
 * @param remotePortNumber UDP port
 */
@MessageId(0x0046)
public record QoSResvNotifyMessage(
    int conferenceId,
    int callReference,
    int passThroughPartyId,
    MediaAddress remoteIpAddr,
    int remotePortNumber,
    RsvpDirection direction)
    implements PhoneMessage {}
