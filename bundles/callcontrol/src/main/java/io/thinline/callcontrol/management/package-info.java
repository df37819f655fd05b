/** The figures of the switch for monitoring. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.management;
