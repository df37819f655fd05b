package io.thinline.sccp.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Phones disagree about the gap in front of this word: some pack it, some align it to four bytes.
 * Read in both places (the aligned one wins when it is not zero), written packed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PackedOrAligned {}
