/** Commands about routes. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel.command;
