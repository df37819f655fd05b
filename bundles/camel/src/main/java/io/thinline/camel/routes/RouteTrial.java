package io.thinline.camel.routes;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/**
 * Builds routes in a context that is thrown away: URIs, options, expressions and languages are
 * looked at, nothing is started.
 */
final class RouteTrial {
  private final CamelContexts contexts;

  RouteTrial(CamelContexts contexts) {
    this.contexts = contexts;
  }

  /**
   * The plan of a source that can be built, or of one that needs components that are not there.
   *
   * @throws Exception what Camel says about it
   */
  RoutePlan plan(RouteSource source) throws Exception {
    try (DefaultCamelContext scratch = contexts.create("trial")) {
      scratch.build();
      try {
        return plan(source, scratch);
      } finally {
        // A context that was never started forgets it, and it holds a tracker of services.
        scratch.getTypeConverterRegistry().stop();
      }
    }
  }

  private RoutePlan plan(RouteSource source, DefaultCamelContext scratch) throws Exception {
    RoutePlan plan = RoutePlan.of(source, scratch);
    if (contexts.resolvers().missing(plan.schemes()).isEmpty()) {
      for (RouteBuilder builder : plan.builders()) {
        builder.addRoutesToCamelContext(scratch);
      }
      ModelCamelContext model = scratch;
      for (RouteDefinition route : model.getRouteDefinitions()) {
        model.getModelReifierFactory().createRoute(scratch, route);
      }
    }
    return plan;
  }
}
