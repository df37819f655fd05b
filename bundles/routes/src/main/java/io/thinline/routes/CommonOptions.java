package io.thinline.routes;

/**
 * What every route can be told, beside where it leads. Each route's own annotation has these too,
 * with the same defaults, so that they are described with it.
 */
public @interface CommonOptions {
  String SUBCLASS = "register,unregister,expire,call_state";

  String subclass() default SUBCLASS;

  String name() default "";

  String profile() default "";

  String device() default "";

  String format() default "json";

  int spool_megabytes() default 64;

  int lanes() default 16;

  int retry_delay() default 1000;

  int retry_longest() default 30000;

  int refusals() default 5;
}
