package io.thinline.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to write an event as text: FreeSWITCH's {@code plain}, JSON, XML. Registered as a service.
 * Any thread.
 */
@ConsumerType
public interface EventFormat {

  /** What an operator types to choose it, such as {@code plain}. */
  String name();

  /**
   * The whole event as the format writes it: {@code plain} ends with a blank line, or with the body
   * as it is.
   */
  String format(PbxEvent event);
}
