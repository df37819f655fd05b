/** The calls of the lines: keys in, screens out. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.call;
