/** Notices that the configuration folder has changed, and when it may be read. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.watch;
