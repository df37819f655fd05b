/** Commands about calls, for operators. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.command;
