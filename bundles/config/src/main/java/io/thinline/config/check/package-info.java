/** Checking a folder without putting it in force. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.check;
