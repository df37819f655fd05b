/** Commands of the PBX as commands of the console: what is typed, who may, what is answered. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.console;
