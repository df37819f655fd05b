/** Commands that happen later. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.schedule;
