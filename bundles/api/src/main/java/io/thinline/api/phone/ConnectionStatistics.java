package io.thinline.api.phone;

import java.time.Instant;

/**
 * How the media of one call fared, as the phone saw it.
 *
 * @param time when it was told
 * @param directoryNumber the line
 * @param callId call reference on the phone; 0 when none is meant
 * @param packetsSent RTP packets sent
 * @param octetsSent their payload in bytes
 * @param packetsReceived RTP packets received
 * @param octetsReceived their payload in bytes
 * @param packetsLost RTP packets that never came
 * @param jitter in the phone's own unit, mostly milliseconds
 * @param latency milliseconds
 * @param quality what newer phones tell beyond, {@code MLQK=4.5;...}; may be empty
 */
public record ConnectionStatistics(
    Instant time,
    String directoryNumber,
    long callId,
    long packetsSent,
    long octetsSent,
    long packetsReceived,
    long octetsReceived,
    long packetsLost,
    long jitter,
    long latency,
    String quality) {}
