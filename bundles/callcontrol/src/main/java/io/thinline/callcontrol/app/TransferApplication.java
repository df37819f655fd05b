package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code transfer}: {@code destination [dialplan [context]]} routes the leg anew; {@code -bleg}
 * routes whoever it talks to, {@code -both} both.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=transfer")
public final class TransferApplication extends WithCallControl {
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

  private static final Logger log = LoggerFactory.getLogger(TransferApplication.class);
  private static final String OTHER = "-bleg";

  @Override
  Execution start(CallControl control, Leg leg, String data, Progress progress) {
    String[] words = data.strip().split("\\s+", 2);
    String whom = words[0].startsWith("-") ? words[0] : "";
    RouteTarget target =
        RouteTarget.parse(whom.isEmpty() ? data : words.length > 1 ? words[1] : "");
    if (target.destination().isEmpty()) {
      log.warn("{}: transfer needs a destination", progress.location());
      progress.completed();
      return Execution.DONE;
    }
    Optional<Leg> other = whom.isEmpty() ? Optional.empty() : leg.bridged();
    other.ifPresent(party -> transfer(control, party, target));
    if (whom.equals(OTHER)) {
      progress.completed();
    } else {
      transfer(control, leg, target);
    }
    return Execution.DONE;
  }

  private static void transfer(CallControl control, Leg leg, RouteTarget target) {
    control.transfer(leg, target.destination(), target.dialplan(), target.context());
  }
}
