/** The configuration that comes with this bundle: writing it, and handing over newer versions. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.shipped;
