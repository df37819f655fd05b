package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The handset was put down.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0007)
public record OnHookMessage(int lineInstance, int callReference) implements PhoneMessage {}
