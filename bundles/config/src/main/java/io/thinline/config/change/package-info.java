/** In what two readings of the configuration differ, in words for people. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.change;
