/** A call between two softphones, told step by step. */
@NullMarked
package io.thinline.softphone.demo;

import org.jspecify.annotations.NullMarked;
