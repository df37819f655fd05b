/** The RTP ports of the phones: what was asked of them and what they answered. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.media;
