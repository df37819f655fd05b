/** Who hears whom: phones with each other, a phone and a sound, a phone and who writes it down. */
@org.jspecify.annotations.NullMarked
package io.thinline.media;
