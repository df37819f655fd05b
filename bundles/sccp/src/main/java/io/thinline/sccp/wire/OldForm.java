package io.thinline.sccp.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Servers older than the version numbers sent this message with other fields. No version tells them
 * apart, only the length does: a payload of exactly the old size is read as the old form. It is
 * never written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OldForm {
  /** The record of the old form, of fixed size. */
  Class<? extends Record> value();

  /**
   * What a record of an old form says in the form of today.
   *
   * @param <M> the message
   */
  interface Reading<M extends Record> {
    /** The message; what the old form lacks is zero. */
    M message();
  }
}
