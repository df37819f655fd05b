package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code limit}: {@code backend realm resource max[/interval] [destination [dialplan [context]]]}
 * counts the leg in, or transfers it, to {@code limit_exceeded} when no destination is named.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=limit")
public final class LimitApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(LimitApplication.class);
  private static final String EXCEEDED = "limit_exceeded";

  private volatile @Nullable CallLimits callLimits;
  private volatile @Nullable CallControl callControl;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallLimits(CallLimits service) {
    callLimits = service;
  }

  public void unbindCallLimits(CallLimits service) {
    if (callLimits == service) {
      callLimits = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl service) {
    callControl = service;
  }

  public void unbindCallControl(CallControl service) {
    if (callControl == service) {
      callControl = null;
    }
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    CallLimits limits = callLimits;
    CallControl control = callControl;
    Optional<LimitRequest> request = LimitRequest.parse(data);
    if (request.isEmpty()) {
      log.warn(
          "{}: limit: \"{}\"; write backend realm resource max[/seconds] [destination]",
          progress.location(),
          data);
    } else if (limits != null && control != null && !enter(limits, leg, request.get())) {
      RouteTarget target = RouteTarget.parse(request.get().rest()).or(EXCEEDED);
      control.transfer(leg, target.destination(), target.dialplan(), target.context());
      return Execution.DONE;
    }
    progress.completed();
    return Execution.DONE;
  }

  private static boolean enter(CallLimits limits, Leg leg, LimitRequest request) {
    boolean allowed = limits.enter(leg, request.resource(), request.most(), request.interval());
    CallLimits.Resource resource = request.resource();
    String usage = Integer.toString(limits.usage(resource));
    leg.setVariable("limit_realm", resource.realm());
    leg.setVariable("limit_id", resource.id());
    leg.setVariable("limit_max", Integer.toString(request.most()));
    leg.setVariable("limit_usage", usage);
    leg.setVariable("limit_usage_" + resource.realm() + "_" + resource.id(), usage);
    leg.setVariable("limit_rate", Integer.toString(limits.rate(resource)));
    return allowed;
  }
}
