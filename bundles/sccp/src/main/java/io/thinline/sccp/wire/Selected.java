package io.thinline.sccp.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The selector values for which this record is the branch of its union. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Selected {
  /** Single selector values. */
  int[] value() default {};

  /** Lower end of a range of selector values. */
  int from() default 1;

  /** Upper end of the range; below {@link #from()} when there is no range. */
  int to() default 0;

  /** Takes every selector that no other branch claims. */
  boolean otherwise() default false;
}
