/** Dialplan applications that need nothing but the switch. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.app;
