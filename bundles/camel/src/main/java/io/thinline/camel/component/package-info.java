/** The Camel component {@code skinny}: its endpoints and their options. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel.component;
