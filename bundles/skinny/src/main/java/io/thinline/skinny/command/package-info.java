/** What an operator types about phones. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.command;
