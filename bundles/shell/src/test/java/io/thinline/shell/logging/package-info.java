@org.jspecify.annotations.NullMarked
package io.thinline.shell.logging;
