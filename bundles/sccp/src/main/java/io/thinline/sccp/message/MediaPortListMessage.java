package io.thinline.sccp.message;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * The RTP ports of a media device with several streams.
 *
 * @param rtpMediaPort UDP port
 */
@MessageId(0x0011)
public record MediaPortListMessage(
    int portCount, @Size(16) @CountedBy("portCount") List<Integer> rtpMediaPort)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public MediaPortListMessage {
    rtpMediaPort = List.copyOf(rtpMediaPort);
  }

  /** With the counts of the lists and data as they are. */
  public MediaPortListMessage(List<Integer> rtpMediaPort) {
    this(rtpMediaPort.size(), rtpMediaPort);
  }
}
