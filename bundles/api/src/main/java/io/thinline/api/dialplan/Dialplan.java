package io.thinline.api.dialplan;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides what happens to a call. A service with the property {@value #NAME}. Answers from memory
 * within a step budget; any thread.
 */
@ProviderType
public interface Dialplan {

  /** Service property: the name in a profile's {@code dialplan} parameter, such as {@code XML}. */
  String NAME = "dialplan";

  /** What to do with a call in a context. */
  Route route(String context, Fields fields);

  /**
   * What the digits dialled so far, {@code destination_number}, amount to (wiki, "Patterns
   * Dialplan").
   */
  PatternVerdict judge(String context, Fields fields);

  /**
   * What {@code destination_number} is in a context and could become. Conditions on anything else
   * count as true.
   *
   * @param process whether only extensions with {@code skinny-process} count: it is a patterns
   *     context
   */
  default Prospect prospect(String context, Fields fields, boolean process) {
    return Prospect.UNKNOWN;
  }
}
