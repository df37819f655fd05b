package io.thinline.camel.routes;

import java.util.List;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes in the context of the PBX. */
final class LiveRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

  private final DefaultCamelContext camel;
  private final RouteCounts counts;

  LiveRoutes(DefaultCamelContext camel, RouteCounts counts) {
    this.camel = camel;
    this.counts = counts;
  }

  DefaultCamelContext camel() {
    return camel;
  }

  RouteCounts counts() {
    return counts;
  }

  /** All of them, or none when one cannot start. */
  void add(RoutePlan plan) throws Exception {
    try {
      for (RouteBuilder builder : plan.builders()) {
        camel.addRoutes(builder);
      }
    } catch (Exception e) {
      remove(plan.ids());
      throw e;
    }
  }

  /** Lets exchanges under way finish, for some seconds. */
  void remove(List<String> ids) {
    for (String id : ids) {
      try {
        camel.getRouteController().stopRoute(id);
        camel.removeRoute(id);
        @Nullable RouteDefinition definition = camel.getRouteDefinition(id);
        if (definition != null) {
          camel.removeRouteDefinition(definition);
        }
      } catch (Exception e) {
        LOG.warn("route {} did not end in good order: {}", id, e.toString());
      }
      counts.forget(id);
    }
  }

  /** A component's bundle goes: nothing of it may be left. */
  void dropComponent(String scheme) {
    try {
      camel.removeEndpoints(scheme + ":*");
      camel.removeComponent(scheme);
    } catch (Exception e) {
      LOG.warn("the Camel component {} did not end in good order: {}", scheme, e.toString());
    }
  }

  boolean isStarted(String id) {
    @Nullable ServiceStatus status = camel.getRouteController().getRouteStatus(id);
    return status != null && status.isStarted();
  }
}
