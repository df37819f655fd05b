/** Seeing what goes over the wire: messages in words, and captures for Wireshark. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.trace;
