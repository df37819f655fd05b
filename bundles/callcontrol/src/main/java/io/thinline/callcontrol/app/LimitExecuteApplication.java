package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.VariableExpander;
import java.util.List;
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
 * {@code limit_execute}: {@code backend realm resource max[/interval] application [arguments]} does
 * something unless the limit is reached.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=limit_execute")
public final class LimitExecuteApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(LimitExecuteApplication.class);
  private volatile @Nullable CallLimits callLimits;

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

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    CallLimits limits = callLimits;
    Optional<LimitRequest> request = LimitRequest.parse(data);
    if (request.isEmpty() || request.get().rest().isEmpty()) {
      log.warn(
          "{}: limit_execute: \"{}\"; write backend realm resource max[/seconds] application arguments",
          progress.location(),
          data);
    } else if (limits != null
        && limits.enter(
            leg, request.get().resource(), request.get().most(), request.get().interval())) {
      String[] action = request.get().rest().split("\\s+", 2);
      progress.completed(
          List.of(
              new DialplanAction(
                  action[0],
                  // Its variables have been filled in already; what they held is no dialplan.
                  action.length > 1 ? VariableExpander.literal(action[1]) : "",
                  progress.location())));
      return Execution.DONE;
    }
    progress.completed();
    return Execution.DONE;
  }
}
