/** Commands that make a text of a text. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.text;
