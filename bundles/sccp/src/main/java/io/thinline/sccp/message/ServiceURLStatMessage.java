package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * URL and label of a service button, fixed size.
 *
 * @param serviceURLIndex which one among the service buttons
 */
@MessageId(0x012F)
public record ServiceURLStatMessage(
    int serviceURLIndex, @Text(256) String serviceURL, @Text(40) String serviceURLDisplayName)
    implements ServerMessage {}
