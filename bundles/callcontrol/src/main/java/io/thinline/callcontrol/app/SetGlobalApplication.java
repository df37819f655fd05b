package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.config.GlobalVariables;
import io.thinline.api.dialplan.DialplanApplication;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code set_global}: {@code name=value} sets a variable of the whole system. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=set_global")
public final class SetGlobalApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(SetGlobalApplication.class);
  private volatile @Nullable GlobalVariables globalVariables;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindGlobalVariables(GlobalVariables service) {
    globalVariables = service;
  }

  public void unbindGlobalVariables(GlobalVariables service) {
    if (globalVariables == service) {
      globalVariables = null;
    }
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    GlobalVariables variables = globalVariables;
    Assignment assignment = Assignment.of(data);
    if (assignment.name().isEmpty()) {
      log.warn("{}: set_global: \"{}\" sets nothing; write name=value", progress.location(), data);
    } else if (variables == null) {
      log.warn("{}: set_global: configuration is not running", progress.location());
    } else {
      variables.set(assignment.name(), assignment.value());
    }
    progress.completed();
    return Execution.DONE;
  }
}
