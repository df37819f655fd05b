/** Who hears whom: direct RTP between phones. */
@org.jspecify.annotations.NullMarked
package io.thinline.media;
