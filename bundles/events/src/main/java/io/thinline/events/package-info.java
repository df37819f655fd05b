/**
 * Faces of the event stream: OSGi EventAdmin, FreeSWITCH's plain text, and the operator's commands.
 */
@org.jspecify.annotations.NullMarked
package io.thinline.events;
