package io.thinline.sccp.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Other names of a code than the one its constant makes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Named {
  /** The name to show; by default the constant's name without underscores in mixed case. */
  String value() default "";

  /** Further names that are understood. */
  String[] or() default {};
}
