package io.thinline.sccp.message;

import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * A line button, variable size.
 *
 * @param lineNumber which one among the lines
 */
@MessageId(0x0147)
public record LineStatDynamicMessage(
    int lineNumber,
    LineDisplayOptions lineType,
    @CString(25) String lineDirNumber,
    @CString(121) String lineFullyQualifiedDisplayName,
    @CString(121) String lineTextLabel)
    implements ServerMessage {}
