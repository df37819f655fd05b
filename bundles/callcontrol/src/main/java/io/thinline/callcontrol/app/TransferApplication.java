package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.ArrayList;
import java.util.List;
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
    List<String> words = new ArrayList<>(List.of(data.strip().split("\\s+")));
    String whom = words.get(0).startsWith("-") ? words.remove(0) : "";
    if (words.isEmpty() || words.get(0).isEmpty()) {
      log.warn("{}: transfer needs a destination", progress.location());
      progress.completed();
      return Execution.DONE;
    }
    Optional<Leg> other = whom.isEmpty() ? Optional.empty() : leg.bridged();
    other.ifPresent(party -> transfer(control, party, words));
    if (!whom.equals(OTHER)) {
      transfer(control, leg, words);
    } else {
      progress.completed();
    }
    return Execution.DONE;
  }

  private static void transfer(CallControl control, Leg leg, List<String> words) {
    control.transfer(
        leg,
        words.get(0),
        words.size() > 1 ? words.get(1) : "",
        words.size() > 2 ? words.get(2) : "");
  }
}
