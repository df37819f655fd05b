package io.thinline.api.dialplan;

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

  /** There is no such context, or an expression went over its budget. */
  record Failed(String reason) implements Route {}
}
