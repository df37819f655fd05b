/** The load generator against a small server, so that it does not rot. */
@NullMarked
package io.thinline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
