/** Data for applications on phones: from commands and events to messages. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.userdata;
