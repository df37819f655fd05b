package io.thinline.callcontrol.app;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.Route;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code execute_extension}: {@code extension [dialplan [context]]} does what that extension says
 * and then goes on.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=execute_extension")
public final class ExecuteExtensionApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(ExecuteExtensionApplication.class);

  private final Map<String, Dialplan> dialplans = new ConcurrentHashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplan(Dialplan dialplan, Map<String, ?> properties) {
    dialplans.put(String.valueOf(properties.get(Dialplan.NAME)), dialplan);
  }

  public void unbindDialplan(Dialplan dialplan) {
    dialplans.values().remove(dialplan);
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String[] words = data.strip().split("\\s+", 3);
    String name = words.length > 1 ? words[1] : leg.variable("dialplan").orElse("XML");
    String context = words.length > 2 ? words[2] : leg.variable("context").orElse("");
    Dialplan dialplan = dialplans.get(name);
    if (dialplan == null) {
      log.warn("{}: execute_extension: no dialplan \"{}\" runs", progress.location(), name);
      progress.failed(Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan not available");
      return Execution.DONE;
    }
    Fields fields =
        field -> field.equals("destination_number") ? Optional.of(words[0]) : leg.variable(field);
    Route route = dialplan.route(context, fields);
    if (route instanceof Route.Actions found) {
      progress.completed(found.actions());
    } else {
      log.info(
          "{}: execute_extension: nothing in {} matches {}",
          progress.location(),
          context,
          words[0]);
      progress.completed();
    }
    return Execution.DONE;
  }
}
