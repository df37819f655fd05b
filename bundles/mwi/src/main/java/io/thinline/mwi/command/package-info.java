/** The commands of message waiting. */
@org.jspecify.annotations.NullMarked
package io.thinline.mwi.command;
