package io.thinline.sccp.value;

import io.thinline.sccp.wire.U16;

/**
 * The call limits of one line.
 *
 * @param maxNumCalls most calls at a time
 * @param busyTrigger calls from which the line is busy
 */
public record LineData(@U16 int maxNumCalls, @U16 int busyTrigger) {}
