package io.thinline.sccp.message;

import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * URL and label of a service button, variable size.
 *
 * @param serviceURLIndex which one among the service buttons
 */
@MessageId(0x0148)
public record ServiceURLStatDynamicMessage(
    int serviceURLIndex,
    @CString(256) String serviceURL,
    @CString(121) String serviceURLDisplayName)
    implements ServerMessage {}
