package io.thinline.sccp.message;

import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * A line button.
 *
 * @param lineNumber which one among the lines
 */
@MessageId(0x0092)
public record LineStatMessage(
    int lineNumber,
    @Text(24) String lineDirNumber,
    @Text(40) String lineFullyQualifiedDisplayName,
    @Text(40) String lineTextLabel,
    LineDisplayOptions lineDisplayOptions)
    implements ServerMessage {}
