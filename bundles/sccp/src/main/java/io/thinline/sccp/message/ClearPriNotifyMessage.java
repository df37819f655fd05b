package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Clears the notification with that priority.
 *
 * @param priority a higher one wins
 */
@MessageId(0x0121)
public record ClearPriNotifyMessage(int priority) implements ServerMessage {}
