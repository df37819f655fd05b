/** Declared parameters: one declaration serves reading, checking and documentation. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.parameter;
