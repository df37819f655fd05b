package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import java.util.List;

/** One thing that {@code show} lists. Any thread but the call thread. */
interface Rows {

  /** Why it cannot be listed: whose service is missing. */
  final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(String bundle) {
      super(bundle + " is not installed", null, false, false);
    }
  }

  /**
   * @param name those of this name only, when not empty
   */
  Table list(String name);

  /** The columns that {@code like} looks at; empty takes all. */
  default List<String> searched() {
    return List.of();
  }

  /** Whether a name may be given. */
  default boolean named() {
    return false;
  }
}
