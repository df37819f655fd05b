/** Routes that carry events to other systems, and keep them while these are away. */
@org.jspecify.annotations.NullMarked
package io.thinline.routes;
