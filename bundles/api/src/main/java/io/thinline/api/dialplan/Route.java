package io.thinline.api.dialplan;

import io.thinline.api.call.Cause;
import java.util.List;

/** What a dialplan says about a call. */
public sealed interface Route {

  /**
   * Do these in order.
   *
   * @param extensions the extensions that matched, for the log
   * @param actions at least one
   */
  record Actions(List<String> extensions, List<DialplanAction> actions) implements Route {
    public Actions {
      extensions = List.copyOf(extensions);
      actions = List.copyOf(actions);
    }
  }

  /** No extension matches. */
  record NoMatch() implements Route {}

  /**
   * It cannot be said.
   *
   * @param cause {@link Cause#EXCHANGE_ROUTING_ERROR} when the question went over its budget,
   *     {@link Cause#NORMAL_TEMPORARY_FAILURE} when there is no such context
   * @param reason in words, with file and line where there is one
   */
  record Failed(Cause cause, String reason) implements Route {}
}
