package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Marks a call as selected, for Join.
 *
 * @param callSelectStat 1 selected, 0 not
 * @param callReference the call, 0 when none is meant
 * @param lineInstance the line, 0 when none is meant
 */
@MessageId(0x0130)
public record CallSelectStatMessage(int callSelectStat, int callReference, int lineInstance)
    implements ServerMessage {}
