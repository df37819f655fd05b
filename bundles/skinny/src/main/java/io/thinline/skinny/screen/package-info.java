/** What a phone shows and does, and how it is told the differences. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.screen;
