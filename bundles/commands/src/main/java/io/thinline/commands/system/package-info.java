/** The switch as a whole: its state, its life, its variables. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.system;
