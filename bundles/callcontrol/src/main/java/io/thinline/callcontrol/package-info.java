/** The switch: calls, legs, bridging, routing. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol;
