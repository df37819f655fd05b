package io.thinline.sccp.message;

import io.thinline.sccp.value.StatsProcessing;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Asks for the statistics of a call: ConnectionStatisticsRes.
 *
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0107)
public record ConnectionStatisticsReq(
    @Text(24) @Text(value = 28, since = 18, spcpSince = 8) String directoryNum,
    int callReference,
    StatsProcessing statsProcessingMode)
    implements ServerMessage {}
