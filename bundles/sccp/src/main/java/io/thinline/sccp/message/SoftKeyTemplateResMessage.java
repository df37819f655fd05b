package io.thinline.sccp.message;

import io.thinline.sccp.value.SoftKeyDefinition;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * The soft keys of this server. 32 places are always on the wire.
 *
 * @param softKeyOffset keys before the first one here
 * @param softKeyCount keys in this message
 * @param totalSoftKeyCount keys in all messages
 */
@MessageId(0x0108)
public record SoftKeyTemplateResMessage(
    int softKeyOffset,
    int softKeyCount,
    int totalSoftKeyCount,
    @Size(32) @CountedBy("softKeyCount") List<SoftKeyDefinition> definition)
    implements ServerMessage {
  /** Keeps copies of the lists. */
  public SoftKeyTemplateResMessage {
    definition = List.copyOf(definition);
  }

  /** The whole template in one message. */
  public SoftKeyTemplateResMessage(List<SoftKeyDefinition> definition) {
    this(0, definition.size(), definition.size(), definition);
  }
}
