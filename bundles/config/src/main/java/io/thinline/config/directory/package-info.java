/** The phones of the directory: users with {@code <skinny>} buttons. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.directory;
