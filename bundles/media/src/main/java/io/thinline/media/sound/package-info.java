/** Sounds as files and as words, and the two codecs that the server speaks. */
@org.jspecify.annotations.NullMarked
package io.thinline.media.sound;
