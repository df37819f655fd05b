/** What show lists. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.show;
