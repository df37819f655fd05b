/** Softphones in the console: {@code phone:register} and its companions. */
@NullMarked
package io.thinline.softphone.console;

import org.jspecify.annotations.NullMarked;
