/** How records become bytes: the table of wires and the layouts derived from it. */
@NullMarked
package io.thinline.sccp.layout;

import org.jspecify.annotations.NullMarked;
