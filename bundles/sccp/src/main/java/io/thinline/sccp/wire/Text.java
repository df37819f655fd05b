package io.thinline.sccp.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text in a field of fixed size, filled up with NUL. Repeated when the size grew with a version.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(Text.Sizes.class)
public @interface Text {
  /** Bytes of the field. */
  int value();

  /** First SCCP version with this size. */
  int since() default 0;

  /** First SPCP version with this size. */
  int spcpSince() default 0;

  /** Holder of repeated sizes, in rising order of versions. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Sizes {
    /** The sizes. */
    Text[] value();
  }
}
