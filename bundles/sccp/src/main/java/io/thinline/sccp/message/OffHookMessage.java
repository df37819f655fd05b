package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * The handset was lifted, or the speaker or headset key pressed.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0006)
public record OffHookMessage(int lineInstance, int callReference) implements PhoneMessage {}
