package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code bridge}: rings somebody and connects the caller with whoever answers first. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=bridge")
public final class BridgeApplication extends WithCallControl {
  @Override
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    super.bindCallControl(control);
  }

  @Override
  public void unbindCallControl(CallControl control) {
    super.unbindCallControl(control);
  }

  @Override
  Execution start(CallControl control, Leg leg, String data, Progress progress) {
    Bridging bridging = new Bridging(control, leg, progress);
    bridging.dial(data);
    return bridging;
  }
}
