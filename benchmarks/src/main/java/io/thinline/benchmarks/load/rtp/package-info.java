/** RTP of the load generator: many G.711 streams on one thread, each at a UDP port of its own. */
@NullMarked
package io.thinline.benchmarks.load.rtp;

import org.jspecify.annotations.NullMarked;
