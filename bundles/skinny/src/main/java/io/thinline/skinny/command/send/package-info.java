/** The messages that an operator can send to a phone by hand, a class each. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.command.send;
