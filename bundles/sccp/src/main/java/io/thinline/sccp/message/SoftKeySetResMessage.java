package io.thinline.sccp.message;

import io.thinline.sccp.value.SoftKeySetDefinition;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * Which soft keys belong to which state. 16 sets are always on the wire.
 *
 * @param softKeySetOffset sets before the first one here
 * @param softKeySetCount sets in this message
 * @param totalSoftKeySetCount sets in all messages
 */
@MessageId(0x0109)
public record SoftKeySetResMessage(
    int softKeySetOffset,
    int softKeySetCount,
    int totalSoftKeySetCount,
    @Size(16) @CountedBy("softKeySetCount") List<SoftKeySetDefinition> definition)
    implements ServerMessage {
  /** Keeps copies of the lists. */
  public SoftKeySetResMessage {
    definition = List.copyOf(definition);
  }

  /** All sets in one message. */
  public SoftKeySetResMessage(List<SoftKeySetDefinition> definition) {
    this(0, definition.size(), definition.size(), definition);
  }
}
