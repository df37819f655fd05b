package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * The audio codecs of the phone, the answer to CapabilitiesReq.
 *
 * @param capCount codecs in use; what is beyond the 18 places is ignored
 */
@MessageId(0x0010)
public record CapabilitiesResMessage(
    int capCount, @Size(18) @CountedBy("capCount") List<MediaCapability> caps)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public CapabilitiesResMessage {
    caps = List.copyOf(caps);
  }

  /** With the counts of the lists and data as they are. */
  public CapabilitiesResMessage(List<MediaCapability> caps) {
    this(caps.size(), caps);
  }
}
