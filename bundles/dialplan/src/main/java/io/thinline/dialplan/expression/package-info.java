/** Regular expressions that cannot hold anybody, and texts with references in them. */
@org.jspecify.annotations.NullMarked
package io.thinline.dialplan.expression;
