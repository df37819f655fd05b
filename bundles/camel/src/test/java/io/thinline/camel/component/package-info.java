/** Tests of the endpoints {@code skinny:...}. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel.component;
