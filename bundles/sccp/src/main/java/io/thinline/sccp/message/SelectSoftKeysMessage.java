package io.thinline.sccp.message;

import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.wire.MessageId;

/**
 * Chooses a soft key set and which of its keys show.
 *
 * @param lineInstance the line, 0 when none is meant
 * @param callReference the call, 0 when none is meant
 * @param validKeyMask which positions of the set show
 */
@MessageId(0x0110)
public record SelectSoftKeysMessage(
    int lineInstance, int callReference, SoftKeySet softKeySetIndex, SoftKeyMask validKeyMask)
    implements ServerMessage {}
