/** RTP of the server: its ports, its clock, what is sent, passed on and written down. */
@org.jspecify.annotations.NullMarked
package io.thinline.media.rtp;
