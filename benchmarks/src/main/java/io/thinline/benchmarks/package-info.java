/** What parts of the PBX cost. */
@NullMarked
package io.thinline.benchmarks;

import org.jspecify.annotations.NullMarked;
