package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.StatsProcessing;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Text;
import io.thinline.sccp.wire.U8;
import io.thinline.sccp.wire.Until;

/**
 * How the media of a call fared, the answer to ConnectionStatisticsReq.
 *
 * @param padding not used
 * @param callReference the call, 0 when none is meant
 * @param jitter in the phone's own unit
 * @param latency ms
 * @param dataSize bytes of data
 */
@MessageId(0x0023)
public record ConnectionStatisticsRes(
    @Text(24) @Text(value = 28, since = 22) String directoryNum,
    @Since(18) @Until(21) int padding,
    int callReference,
    @U8(since = 22) StatsProcessing statsProcessingMode,
    int numberPacketsSent,
    int numberOctetsSent,
    int numberPacketsReceived,
    int numberOctetsReceived,
    int numberPacketsLost,
    int jitter,
    int latency,
    int dataSize,
    @CountedBy("dataSize") Bytes data)
    implements PhoneMessage {
  /** With the counts of the lists and data as they are. */
  public ConnectionStatisticsRes(
      String directoryNum,
      int padding,
      int callReference,
      StatsProcessing statsProcessingMode,
      int numberPacketsSent,
      int numberOctetsSent,
      int numberPacketsReceived,
      int numberOctetsReceived,
      int numberPacketsLost,
      int jitter,
      int latency,
      Bytes data) {
    this(
        directoryNum,
        padding,
        callReference,
        statsProcessingMode,
        numberPacketsSent,
        numberOctetsSent,
        numberPacketsReceived,
        numberOctetsReceived,
        numberPacketsLost,
        jitter,
        latency,
        data.size(),
        data);
  }
}
