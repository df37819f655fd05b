package io.thinline.sccp.value;

import io.thinline.sccp.wire.U8;

/**
 * One button: its instance among those of its type, and its type.
 *
 * @param instanceNumber which one among the buttons of its type, from 1
 */
public record ButtonDefinition(@U8 int instanceNumber, @U8 ButtonType buttonDefinition) {}
