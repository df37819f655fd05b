package io.thinline.camel.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.camel.routes.PbxRoutes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:route-stop}. */
@Component(service = ApiCommand.class, immediate = true, property = "name=skinny:route-stop")
public final class RouteStopCommand extends RouteSwitch {

  @Activate
  public RouteStopCommand(@Reference PbxRoutes routes) {
    super(
        "skinny:route-stop",
        "Stops a Camel route until it is started or its source changes",
        "running",
        routes,
        routes::stopRoute);
  }
}
