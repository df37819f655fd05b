/** The call thread and the event ring: what outlives an update of any other bundle. */
@org.jspecify.annotations.NullMarked
package io.thinline.spine;
