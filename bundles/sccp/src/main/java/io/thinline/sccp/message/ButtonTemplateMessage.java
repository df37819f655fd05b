package io.thinline.sccp.message;

import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * What the buttons are. 42 places are always on the wire; a gap between buttons is one of type
 * Undefined.
 *
 * @param buttonOffset places before the first one here
 * @param buttonCount places in this message
 * @param totalButtonCount places in all messages
 */
@MessageId(0x0097)
public record ButtonTemplateMessage(
    int buttonOffset,
    int buttonCount,
    int totalButtonCount,
    @Size(42) @CountedBy("buttonCount") List<ButtonDefinition> definition)
    implements ServerMessage {
  /** Keeps copies of the lists. */
  public ButtonTemplateMessage {
    definition = List.copyOf(definition);
  }

  /** The whole template in one message. */
  public ButtonTemplateMessage(List<ButtonDefinition> definition) {
    this(0, definition.size(), definition.size(), definition);
  }
}
