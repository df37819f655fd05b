/** Answers as text: tables, trees, JSON. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.text;
