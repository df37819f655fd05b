package io.thinline.callcontrol;

import io.thinline.api.call.Cause;

/** Ends a leg because its call came to nothing, unless there is something left to try for it. */
@FunctionalInterface
interface LegEnding {
  void end(SwitchLeg leg, Cause cause, String reason);
}
