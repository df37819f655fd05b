package io.thinline.sccp.message;

import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.wire.MessageId;

/**
 * The call forwards of a line.
 *
 * @param activeForward not 0 when any forward is on
 * @param lineNumber which one among the lines
 */
@MessageId(0x0090)
public record ForwardStatMessage(
    int activeForward,
    int lineNumber,
    int forwardAllActive,
    DirectoryNumber forwardAllDirnum,
    int forwardBusyActive,
    DirectoryNumber forwardBusyDirnum,
    int forwardNoAnswerActive,
    DirectoryNumber forwardNoAnswerlDirnum)
    implements ServerMessage {}
