package io.thinline.camel.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.camel.routes.PbxRoutes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:route-start}. */
@Component(service = ApiCommand.class, immediate = true, property = "name=skinny:route-start")
public final class RouteStartCommand extends RouteSwitch {

  @Activate
  public RouteStartCommand(@Reference PbxRoutes routes) {
    super(
        "skinny:route-start",
        "Starts a Camel route that was stopped",
        "stopped",
        routes,
        routes::startRoute);
  }
}
