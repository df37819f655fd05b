package io.thinline.sccp.value;

import io.thinline.sccp.wire.Text;

/**
 * One soft key: label (a dictionary code or text) and number.
 *
 * @param softKeyLabel text or a dictionary code
 * @param softKeyEvent the number the server gave the key in its template
 */
public record SoftKeyDefinition(@Text(16) String softKeyLabel, SoftKeyEvent softKeyEvent) {}
