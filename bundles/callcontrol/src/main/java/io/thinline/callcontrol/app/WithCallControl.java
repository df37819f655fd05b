package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.jspecify.annotations.Nullable;

/** An application that needs the switch. */
abstract class WithCallControl implements DialplanApplication {
  private volatile @Nullable CallControl callControl;

  public void bindCallControl(CallControl control) {
    callControl = control;
  }

  public void unbindCallControl(CallControl control) {
    if (callControl == control) {
      callControl = null;
    }
  }

  @Override
  public final Execution start(Leg leg, String data, Progress progress) {
    CallControl control = callControl;
    if (control == null) {
      progress.failed(Cause.NORMAL_TEMPORARY_FAILURE, "Call control not available");
      return Execution.DONE;
    }
    return start(control, leg, data, progress);
  }

  abstract Execution start(CallControl control, Leg leg, String data, Progress progress);
}
