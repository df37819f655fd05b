package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code bridge}: rings somebody and connects the caller with whoever answers first. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=bridge")
public final class BridgeApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(BridgeApplication.class);

  private volatile @Nullable CallControl callControl;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    callControl = control;
  }

  public void unbindCallControl(CallControl control) {
    if (callControl == control) {
      callControl = null;
    }
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    CallControl control = callControl;
    if (control == null) {
      progress.failed(Cause.NORMAL_TEMPORARY_FAILURE, "Call control not available");
      return Execution.DONE;
    }
    DialString targets;
    try {
      targets = DialString.parse(data);
    } catch (IllegalArgumentException e) {
      log.warn("bridge: {}", e.getMessage());
      progress.failed(Cause.INVALID_NUMBER_FORMAT, "Bad dial string");
      return Execution.DONE;
    }
    Bridging bridging = new Bridging(control, leg, targets, progress);
    bridging.nextAttempt();
    return bridging;
  }
}
