/** The profiles of {@code skinny.conf.xml}. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.profile;
