/** Applications that let a party hear sounds and that record it. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.sound;
