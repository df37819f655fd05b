/** Reads the configuration folder, holds the last good reading, and tells who listens. */
@org.jspecify.annotations.NullMarked
package io.thinline.config;
