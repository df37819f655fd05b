package io.thinline.sccp.value;

import io.thinline.sccp.wire.Text;

/**
 * One conference of a bridge.
 *
 * @param conferenceId joins the streams of one call
 * @param applicationId the answer repeats it
 */
public record AuditConferenceEntry(
    int conferenceId,
    ConfResourceType resourceType,
    int numberOfReservedParticipants,
    int numberOfActiveParticipants,
    int applicationId,
    @Text(32) String appConfID,
    @Text(24) String appData) {}
