package io.thinline.api.call;

import java.time.Duration;

/**
 * What an endpoint counted of a leg's audio (SCCP: ConnectionStatisticsRes).
 *
 * @param packetsSent RTP packets
 * @param octetsSent of audio
 * @param packetsReceived RTP packets
 * @param octetsReceived of audio
 * @param packetsLost of those sent to it
 * @param jitter as the endpoint measured it
 * @param latency as the endpoint measured it
 */
public record LegStatistics(
    long packetsSent,
    long octetsSent,
    long packetsReceived,
    long octetsReceived,
    long packetsLost,
    Duration jitter,
    Duration latency) {}
