package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Hook flash, from phones that were told SetHookFlashDetectMode.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 */
@MessageId(0x0008)
public record HookFlashMessage(int lineInstance, int callReference) implements PhoneMessage {}
