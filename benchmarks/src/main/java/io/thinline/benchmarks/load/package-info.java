/**
 * The load generator: thousands of phones in one process of its own, against any SCCP server. A
 * phone is a state machine on its event loop; what it is doing is its {@link
 * io.thinline.benchmarks.load.Activity}.
 */
@NullMarked
package io.thinline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
