/** Log levels of single phones, while the PBX runs. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.logging;
