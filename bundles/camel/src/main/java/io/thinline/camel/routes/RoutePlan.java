package io.thinline.camel.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteDefinitionHelper;

/**
 * What a source of routes says, before anything of it runs.
 *
 * @param builders configured, with a name for each route
 * @param schemes the Camel components it needs
 */
record RoutePlan(List<RouteBuilder> builders, List<Planned> routes, Set<String> schemes) {

  /**
   * A route.
   *
   * @param from the URI it begins with
   */
  record Planned(String id, String from) {}

  /** Reads a source for a context; nothing is added to it. */
  static RoutePlan of(RouteSource source, CamelContext context) throws Exception {
    List<RouteBuilder> builders = source.builders(context);
    List<Planned> routes = new ArrayList<>();
    Set<String> schemes = new TreeSet<>();
    for (RouteBuilder builder : builders) {
      for (RouteDefinition route : builder.configureRoutes(context).getRoutes()) {
        if (route.getInput() == null) {
          throw new IllegalArgumentException("a route has no from");
        }
        if (!route.hasCustomIdAssigned()) {
          route.routeId(free(source.stem(), routes));
        }
        routes.add(new Planned(route.getRouteId(), route.getInput().getEndpointUri()));
        RouteDefinitionHelper.gatherAllEndpointUris(context, route, true, true, false)
            .forEach(uri -> schemes.add(scheme(uri)));
      }
    }
    RoutePlan plan = new RoutePlan(List.copyOf(builders), List.copyOf(routes), schemes);
    plan.requireRoutes();
    return plan;
  }

  private void requireRoutes() {
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("there is no route in it");
    }
    Set<String> seen = new HashSet<>();
    for (Planned route : routes) {
      if (!seen.add(route.id)) {
        throw new IllegalArgumentException("two routes have the id [" + route.id + "]");
      }
    }
  }

  private static String free(String stem, List<Planned> taken) {
    String name = stem;
    for (int number = 2; ids(taken).contains(name); number++) {
      name = stem + "-" + number;
    }
    return name;
  }

  List<String> ids() {
    return ids(routes);
  }

  private static List<String> ids(List<Planned> routes) {
    return routes.stream().map(Planned::id).toList();
  }

  private static String scheme(String uri) {
    int colon = uri.indexOf(':');
    return colon < 0 ? uri : uri.substring(0, colon);
  }
}
