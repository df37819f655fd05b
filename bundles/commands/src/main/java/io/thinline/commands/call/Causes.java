package io.thinline.commands.call;

import io.thinline.api.call.Cause;
import io.thinline.api.command.CommandResult;
import java.util.Optional;

/** Causes as operators write them. */
public final class Causes {
  private Causes() {}

  public static Optional<Cause> of(String written) {
    return Cause.of(written).filter(cause -> cause != Cause.NONE);
  }

  public static CommandResult unknown(String written) {
    return CommandResult.error(
        "-ERR \""
            + written
            + "\" is no cause; write a name such as NORMAL_CLEARING or USER_BUSY, or a number such"
            + " as 17");
  }
}
