package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.osgi.service.component.annotations.Component;
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

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    RouteTarget target = RouteTarget.parse(data);
    if (target.destination().isEmpty()) {
      log.warn("{}: execute_extension needs an extension", progress.location());
      progress.completed();
    } else {
      progress.completedBy(target.destination(), target.dialplan(), target.context());
    }
    return Execution.DONE;
  }
}
