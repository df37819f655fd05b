/** Dial strings: what they say, and ringing what they say. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.dial;
