/** Lines and where they appear. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.line;
