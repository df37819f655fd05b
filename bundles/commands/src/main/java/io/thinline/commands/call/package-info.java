/** Commands about single calls. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.call;
