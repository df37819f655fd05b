package io.thinline.sccp.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component is one of several records; an earlier code selects which. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Union {
  /** Name of the selecting component, here or in the record around this one. */
  String by();

  /** Bytes the union always occupies. */
  int size();

  /** First protocol version that looks at the selector. */
  int since() default 0;

  /** Selector that applies before {@link #since()}. */
  int before() default 0;
}
