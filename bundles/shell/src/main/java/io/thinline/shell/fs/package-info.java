/** The prompt that takes lines as FreeSWITCH's console does. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.fs;
